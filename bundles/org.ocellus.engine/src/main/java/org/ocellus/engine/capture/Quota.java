package org.ocellus.engine.capture;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.ocellus.spi.capture.CaptureRequest;

/** How many packets a capture still reads before it ends by itself; shared by its workers. */
final class Quota {
    /** Option of a request: how many packets, from 1. */
    static final String COUNT = "count";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Quota UNLIMITED = new Quota(Long.MAX_VALUE);

    private final AtomicLong left;

    private Quota(long packets) {
        left = new AtomicLong(packets);
    }

    /**
     * {@return what the first of the requests states}
     *
     * @throws IllegalArgumentException if that is no number of packets
     */
    static Quota of(List<CaptureRequest> requests) {
        String stated = requests.stream()
                .map(each -> each.options().get(COUNT))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        if (stated.isEmpty()) {
            return UNLIMITED;
        }
        if (!NUMBER.matcher(stated).matches()) {
            throw new IllegalArgumentException("option count=" + stated + ", expected a number of packets from 1");
        }
        return new Quota(Long.parseLong(stated));
    }

    /** Takes packets, as many as are wanted if so many are left. {@return how many} */
    int take(int wanted) {
        if (this == UNLIMITED) {
            return wanted;
        }
        long before = left.getAndUpdate(each -> Math.max(0, each - wanted));
        return (int) Math.min(before, wanted);
    }

    boolean isUsedUp() {
        return this != UNLIMITED && left.get() == 0;
    }
}

package org.ocellus.engine.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureInterface;
import org.ocellus.spi.capture.CaptureProvider;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;

/**
 * The kinds of capture from interfaces, the preferred one first.
 *
 * <p>The first that lists an interface opens it. Not all list the same: one knows more kinds of interface, another needs no
 * library.
 */
final class LiveKinds {
    /** All interfaces at once. */
    private static final String ALL = "any";

    private final List<LiveKind> kinds = new ArrayList<>();

    private record LiveKind(String name, CaptureProvider provider, int ranking) {}

    /**
     * Who opens an interface.
     *
     * @param kind for status
     * @param provider who
     * @param name the interface, without a kind in front
     */
    record Chosen(String kind, CaptureProvider provider, String name) {
        /** {@return what to ask the provider for} */
        CaptureRequest request(CaptureRequest stated) {
            return new CaptureRequest(name, stated.filter(), stated.options());
        }

        /** {@return sources that share the interface, as {@link CaptureProvider#open(CaptureRequest, int)} opens them} */
        List<CaptureSource> open(CaptureRequest stated, int most) throws CaptureException {
            return provider.open(request(stated), most);
        }
    }

    synchronized void add(String kind, CaptureProvider provider, int ranking) {
        kinds.add(new LiveKind(kind, provider, ranking));
        kinds.sort(Comparator.comparingInt(LiveKind::ranking).reversed());
    }

    synchronized void remove(CaptureProvider provider) {
        kinds.removeIf(each -> each.provider().equals(provider));
    }

    private synchronized List<LiveKind> kinds() {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("no bundle captures from interfaces;"
                    + " org.ocellus.capture.ring and org.ocellus.capture.pcap do, and neither is running");
        }
        return List.copyOf(kinds);
    }

    /**
     * {@return who opens an interface} If nobody lists it, somebody who can say so.
     *
     * @param stated the interface as the user wrote it: {@code eth0}, or {@code pcap:eth0} to insist on a kind
     * @throws CaptureException if nobody can even list interfaces
     */
    Chosen choose(String stated) throws CaptureException {
        List<LiveKind> all = kinds();
        for (LiveKind each : all) {
            String prefix = each.name() + ":";
            if (stated.startsWith(prefix)) {
                return new Chosen(each.name(), each.provider(), stated.substring(prefix.length()));
            }
        }
        LiveKind able = null;
        CaptureException failure = null;
        for (LiveKind each : all) {
            try {
                boolean listed = lists(each, stated);
                able = each;
                if (listed) {
                    break;
                }
            } catch (CaptureException e) {
                failure = e;
                if (stated.equals(ALL)) { // it is always there, so this is who can say what is lacking
                    able = each;
                }
            }
        }
        return chosen(stated, able, failure);
    }

    private static boolean lists(LiveKind kind, String stated) throws CaptureException {
        return kind.provider().interfaces().stream()
                .anyMatch(each -> each.name().equals(stated));
    }

    private static Chosen chosen(String stated, @Nullable LiveKind kind, @Nullable CaptureException failure)
            throws CaptureException {
        if (kind != null) {
            return new Chosen(kind.name(), kind.provider(), stated);
        }
        throw failure == null ? new CaptureException(stated, "no such interface") : failure;
    }

    /**
     * {@return all interfaces, each once, described by who says most of it}
     *
     * @throws CaptureException if nobody can list them
     */
    List<CaptureInterface> interfaces() throws CaptureException {
        Map<String, CaptureInterface> all = new LinkedHashMap<>();
        CaptureException failure = null;
        List<LiveKind> asked = kinds().reversed();
        for (LiveKind each : asked) {
            try {
                for (CaptureInterface found : each.provider().interfaces()) {
                    all.putIfAbsent(found.name(), found);
                }
            } catch (CaptureException e) {
                failure = e;
            }
        }
        if (all.isEmpty() && failure != null) {
            throw failure;
        }
        return List.copyOf(all.values());
    }
}

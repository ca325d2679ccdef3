package org.ocellus.engine.capture;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ocellus.spi.admin.CaptureStatus;

/**
 * The captures that run, and what is kept of those that have ended. Who reads takes {@linkplain #now() one moment}, in which each
 * capture is one or the other.
 */
final class CaptureRoll {
    private volatile Moment now = new Moment(List.of(), EndedCaptures.NONE);

    /**
     * The roll at one moment.
     *
     * @param running captures, of which some may be about to end
     * @param ended the others
     */
    record Moment(List<Capture> running, EndedCaptures ended) {
        Stream<Worker> workers() {
            return running.stream().flatMap(each -> each.workers().stream());
        }

        /** {@return one of each worker that runs, and one of all that have ended} */
        Stream<Ledger> ledgers() {
            return Stream.concat(Stream.of(ended), workers());
        }

        /** {@return how all captures stand of which that is known, by number} */
        List<CaptureStatus> status() {
            return Stream.concat(ended.latest().stream(), running.stream().map(Capture::status))
                    .sorted(Comparator.comparingLong(CaptureStatus::id))
                    .toList();
        }
    }

    Moment now() {
        return now;
    }

    /** Notes a capture, before it begins. */
    synchronized void add(Capture capture) {
        now = new Moment(Stream.concat(now.running.stream(), Stream.of(capture)).toList(), now.ended);
    }

    /** Lets go of a capture if all its workers have ended; any of its workers says so. */
    synchronized void end(Capture capture) {
        if (capture.ended() && now.running.contains(capture)) {
            now = new Moment(
                    now.running.stream().filter(each -> each != capture).toList(), now.ended.with(capture));
        }
    }
}

package org.ocellus.engine.capture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.NoSuchInterfaceException;

/**
 * An interface that was opened or is waited for, or why neither.
 *
 * @param request what was asked for
 * @param kind of capture, for status
 * @param sources that share its packets; none if it failed
 * @param failure why there is none, null if there is one
 */
record LiveInput(
        CaptureRequest request,
        String kind,
        List<CaptureSource> sources,
        @Nullable CaptureException failure) {

    /**
     * Opens an interface. One that is not there is waited for if the request says so.
     *
     * @param kinds of capture to choose from
     * @param stated what the user asked for
     * @param workers how many sources are to share it
     */
    static LiveInput open(LiveKinds kinds, CaptureRequest stated, int workers) {
        String kind = CaptureAdmin.LIVE;
        try {
            boolean waits = AwaitedInterface.wanted(stated);
            LiveKinds.Chosen chosen = kinds.choose(stated.location());
            kind = chosen.kind();
            try {
                return new LiveInput(chosen.request(stated), kind, chosen.open(stated, workers), null);
            } catch (NoSuchInterfaceException e) {
                if (!waits) {
                    throw e;
                }
                // asked anew each time: who knows an interface is seen when it is there
                AwaitedInterface awaited = new AwaitedInterface(
                        chosen.name(), () -> kinds.choose(stated.location()).open(stated, workers));
                return new LiveInput(chosen.request(stated), kind, awaited.sources(workers), null);
            }
        } catch (CaptureException e) {
            return new LiveInput(stated, kind, List.of(), e);
        }
    }

    void close() {
        sources.forEach(CaptureSource::close);
    }
}

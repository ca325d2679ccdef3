package org.ocellus.spi.admin;

import java.util.List;
import org.ocellus.spi.capture.CaptureRequest;
import org.osgi.annotation.versioning.ProviderType;

/** The captures of the running sensor. */
@ProviderType
public interface CaptureAdmin {

    /**
     * Begins to read a sequence of inputs, one after the other, as one stream: flows go on from one input to the next. An
     * input that fails is reported and the next one is read.
     *
     * @param kind the kind of {@link org.ocellus.spi.capture.CaptureProvider}
     * @param inputs at least one
     * @return the capture's number
     */
    long add(String kind, List<CaptureRequest> inputs);

    /**
     * Ends a capture; its flows are written.
     *
     * @param id the capture's number
     * @return whether there was one
     */
    boolean remove(long id);

    /**
     * Stops reading, or goes on.
     *
     * @param id the capture's number
     * @param pause whether to stop
     * @return whether there was one
     */
    boolean pause(long id, boolean pause);

    /** {@return all captures, also those that have come to their end} */
    List<CaptureStatus> captures();

    /**
     * Waits until no capture is reading any more.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    void awaitEnd() throws InterruptedException;
}

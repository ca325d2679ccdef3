package org.ocellus.spi.admin;

import java.util.List;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureInterface;
import org.ocellus.spi.capture.CaptureRequest;
import org.osgi.annotation.versioning.ProviderType;

/** The captures of the running sensor. */
@ProviderType
public interface CaptureAdmin {
    /**
     * Kind of a capture from an interface, for which the best of the providers is chosen. The name of the interface may have
     * a kind and a colon in front, which then is the one.
     */
    String LIVE = "live";

    /**
     * Begins to read a sequence of inputs, one after the other, as one stream: flows go on from one input to the next. An
     * input that fails is reported and the next one is read. Interfaces are open, or have failed, when this returns.
     *
     * @param kind the kind of {@link org.ocellus.spi.capture.CaptureProvider}, or {@value #LIVE}
     * @param inputs at least one
     * @return the capture's number
     * @throws IllegalArgumentException if nobody opens sources of that kind, or an output writes to a file that is to be read;
     *     the message is meant for the user
     */
    long add(String kind, List<CaptureRequest> inputs);

    /**
     * As {@link #add}, but if an interface cannot be opened there is no capture: nothing of the attempt stays.
     *
     * @param kind as for {@link #add}
     * @param inputs at least one
     * @return the capture's number
     * @throws CaptureException if an interface cannot be opened; the message is meant for the user
     * @throws IllegalArgumentException as {@link #add}
     */
    long open(String kind, List<CaptureRequest> inputs) throws CaptureException;

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

    /** {@return all captures that go on, and some of those that have come to their end last} */
    List<CaptureStatus> captures();

    /**
     * {@return the interfaces that can be captured from}
     *
     * @throws CaptureException if they cannot be found out; the message is meant for the user
     */
    default List<CaptureInterface> interfaces() throws CaptureException {
        return List.of();
    }

    /**
     * Waits until no capture is reading any more.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    void awaitEnd() throws InterruptedException;
}

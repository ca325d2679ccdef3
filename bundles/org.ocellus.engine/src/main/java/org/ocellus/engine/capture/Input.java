package org.ocellus.engine.capture;

import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureProvider;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;

/**
 * An input that a worker reads when its turn comes.
 *
 * @param location as the user named it
 * @param isOpen whether it has been opened already, and so must be closed even if it is not read
 * @param opener makes the source, once
 */
record Input(String location, boolean isOpen, Opener opener) {

    /** Makes a source. */
    @FunctionalInterface
    interface Opener {
        /** {@return the source} */
        CaptureSource open() throws CaptureException;
    }

    /** {@return one that is opened when its turn comes} */
    static Input of(CaptureProvider provider, CaptureRequest request) {
        return new Input(request.location(), false, () -> provider.open(request));
    }

    /** {@return one that is open} */
    static Input of(CaptureRequest request, CaptureSource source) {
        return new Input(request.location(), true, () -> source);
    }
}

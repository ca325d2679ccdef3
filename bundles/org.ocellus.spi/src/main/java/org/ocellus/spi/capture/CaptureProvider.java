package org.ocellus.spi.capture;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Opens sources of one kind. Register it as a service with the property {@value #KIND}; the command line option {@code
 * -r} opens kind {@code file}, {@code -i NAME} asks the kinds {@code ring} and {@code pcap}.
 */
@ConsumerType
@FunctionalInterface
public interface CaptureProvider {
    /** Service property: the kind of source that this provider opens, a short lower-case word. */
    String KIND = "ocellus.capture";

    /**
     * Opens a source.
     *
     * @param request what to open and how
     * @throws CaptureException if that is not possible; the message names the input
     */
    CaptureSource open(CaptureRequest request) throws CaptureException;
}

package org.ocellus.spi.capture;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Opens sources of one kind. Register it as a service with the property {@value #KIND}; the command line option {@code
 * -r} opens kind {@code file}. {@code -i NAME} asks those with the property {@value #LIVE}, in the order of their {@code
 * service.ranking}, for one that lists the interface; {@code -i KIND:NAME} insists on a kind.
 */
@ConsumerType
@FunctionalInterface
public interface CaptureProvider {
    /** Service property: the kind of source that this provider opens, a short lower-case word. */
    String KIND = "ocellus.capture";

    /** Service property: {@code true} if what is opened are interfaces of this host. */
    String LIVE = "ocellus.capture.live";

    /**
     * Opens a source.
     *
     * @param request what to open and how
     * @throws NoSuchInterfaceException if the input is an interface that is not there
     * @throws CaptureException if that is not possible; the message names the input
     */
    CaptureSource open(CaptureRequest request) throws CaptureException;

    /**
     * Opens an input for several workers. Each conversation's packets all come from one of the sources, whichever way they
     * go.
     *
     * @param request what to open and how
     * @param most how many sources are wanted, from 1
     * @return at least one and at most that many; a provider that cannot share an input opens one
     * @throws CaptureException as {@link #open(CaptureRequest)}
     */
    default List<CaptureSource> open(CaptureRequest request, int most) throws CaptureException {
        return List.of(open(request));
    }

    /**
     * {@return the interfaces that can be opened; none if the inputs are something else}
     *
     * @throws CaptureException if they cannot be found out
     */
    default List<CaptureInterface> interfaces() throws CaptureException {
        return List.of();
    }
}

package org.ocellus.spi.admin;

import org.ocellus.spi.capture.CaptureRequest;
import org.osgi.annotation.versioning.ProviderType;

/** The protocol hierarchy of captures, as the decoders of the running sensor see it. */
@ProviderType
public interface HierarchyAdmin {

    /**
     * Reads an input to its end and counts which headers follow which. Nothing is recorded: flows, outputs and the ledger
     * of the sensor do not hear of it.
     *
     * @param kind the kind of {@link org.ocellus.spi.capture.CaptureProvider}
     * @param input what to read; it must come to an end
     * @return what was counted, up to where the input failed if it did
     */
    ProtocolHierarchy read(String kind, CaptureRequest input);
}

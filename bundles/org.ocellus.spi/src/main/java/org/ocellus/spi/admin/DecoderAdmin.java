package org.ocellus.spi.admin;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The decoders of the running sensor. */
@ProviderType
public interface DecoderAdmin {

    /** {@return all registered decoders, those asked first in front} */
    List<DecoderStatus> decoders();

    /**
     * Lets a quarantined decoder work again, with its faults forgotten.
     *
     * @param name the decoder's name
     * @return whether a quarantined decoder of that name was there
     */
    boolean release(String name);
}

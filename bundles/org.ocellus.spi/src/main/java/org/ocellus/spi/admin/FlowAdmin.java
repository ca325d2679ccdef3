package org.ocellus.spi.admin;

import java.util.List;
import org.ocellus.spi.record.FlowRecord;
import org.osgi.annotation.versioning.ProviderType;

/** The flows of the running sensor. */
@ProviderType
public interface FlowAdmin {

    /**
     * {@return copies of open flows, those seen last in front} They stay valid, and have no cause.
     *
     * @param limit the most to return
     */
    List<FlowRecord> flows(int limit);
}

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
     * @param limit the most to return, from 1 to {@value FlowSelection#MOST}
     * @throws IllegalArgumentException if the limit is out of bounds
     * @throws IllegalStateException if there is no memory for the copies
     */
    List<FlowRecord> flows(int limit);

    /**
     * {@return copies of open flows, those that rank highest in front} They stay valid, and have no cause. All open flows are
     * looked at between two batches of packets, which takes longer the more there are; memory is taken for those returned.
     *
     * @param selection which
     * @throws IllegalStateException if the filter or the rank fails, or there is no memory for the copies
     */
    List<FlowRecord> flows(FlowSelection selection);
}

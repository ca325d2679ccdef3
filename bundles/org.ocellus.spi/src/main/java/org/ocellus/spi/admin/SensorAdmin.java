package org.ocellus.spi.admin;

import org.ocellus.spi.record.RunSummary;
import org.osgi.annotation.versioning.ProviderType;

/** The sensor as a whole. */
@ProviderType
public interface SensorAdmin {

    /** {@return the ledger as it stands now} */
    RunSummary statistics();

    /**
     * Ends all captures, writes all flows, and closes all outputs behind the summary.
     *
     * @return the final ledger
     */
    RunSummary shutdown();
}

package org.ocellus.spi.query;

import org.ocellus.spi.record.FlowRecord;
import org.osgi.annotation.versioning.ProviderType;

/** A compiled filter expression. Testing a record allocates nothing. Not thread-safe: compile one for each thread. */
@ProviderType
@FunctionalInterface
public interface RecordFilter {

    /**
     * {@return whether the record passes}
     *
     * @param record looked at during this call only
     */
    boolean test(FlowRecord record);
}

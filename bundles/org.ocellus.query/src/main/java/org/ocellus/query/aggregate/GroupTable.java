package org.ocellus.query.aggregate;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ocellus.query.QueryException;
import org.ocellus.query.record.RecordCodec;
import org.ocellus.query.record.StatedRecord;

/** Records by key, packed, as many as are allowed, in the order in which their keys came. */
final class GroupTable {
    private final Map<GroupKey, byte[]> groups = new LinkedHashMap<>();
    private final RecordCodec codec = new RecordCodec();
    private final int limit;

    /** Makes an empty table for so many groups. */
    GroupTable(int limit) {
        this.limit = limit;
    }

    boolean contains(GroupKey key) {
        return groups.containsKey(key);
    }

    /** Takes a group out of its packing. {@return whether there is one} */
    boolean get(GroupKey key, StatedRecord into) {
        byte @Nullable [] packed = groups.get(key);
        if (packed == null) {
            return false;
        }
        codec.unpack(packed, into);
        return true;
    }

    /**
     * Puts a record into the place of its group.
     *
     * @throws QueryException if it would be one group too many
     */
    void put(GroupKey key, StatedRecord record) throws QueryException {
        groups.put(key, codec.pack(record));
        if (groups.size() > limit) {
            throw new QueryException("more than " + limit
                    + " groups; OCELLUS_JAVA_OPTS=-Xmx1g makes room for more, --groups sets a limit");
        }
    }

    void remove(GroupKey key) {
        groups.remove(key);
    }

    void drain(RecordConsumer consumer) throws IOException, QueryException {
        StatedRecord record = new StatedRecord();
        for (byte[] packed : groups.values()) {
            codec.unpack(packed, record);
            consumer.take(record);
        }
        groups.clear();
    }
}

package org.ocellus.output.json.ecs;

import java.io.InputStream;
import java.util.Set;
import org.ocellus.output.json.reader.JsonHead;
import org.ocellus.output.json.reader.ObjectRecordReader;
import org.ocellus.spi.reader.RecordReader;
import org.ocellus.spi.reader.RecordReaderProvider;
import org.osgi.service.component.annotations.Component;

/** Reads what {@code -w json:FILE?profile=ecs} has written, in the vocabulary of the Elastic Common Schema. */
@Component(property = RecordReaderProvider.KIND + "=ecs")
public final class EcsReaderProvider implements RecordReaderProvider {
    /** What every event has, in front of what tells one event from another. */
    private static final Set<String> MEMBERS = Set.of("@timestamp", "ecs", "event");

    @Override
    public boolean recognizes(byte[] head) {
        return JsonHead.members(head).keySet().containsAll(MEMBERS);
    }

    @Override
    public RecordReader open(InputStream stream, String name) {
        return new ObjectRecordReader(stream, name, new EcsProfile().members(), EcsProfile::complete);
    }
}

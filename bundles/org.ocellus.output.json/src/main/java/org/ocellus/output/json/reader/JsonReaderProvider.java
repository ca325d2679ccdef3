package org.ocellus.output.json.reader;

import java.io.InputStream;
import java.util.Set;
import org.ocellus.spi.reader.RecordReader;
import org.ocellus.spi.reader.RecordReaderProvider;
import org.osgi.service.component.annotations.Component;

/** Reads what {@code -w json:FILE} has written, in the sensor's own vocabulary. */
@Component(property = RecordReaderProvider.KIND + "=json")
public final class JsonReaderProvider implements RecordReaderProvider {
    private static final Set<String> TYPES = Set.of("flow", "tunnel", "management", "summary");

    @Override
    public boolean recognizes(byte[] head) {
        return TYPES.contains(JsonHead.members(head).getOrDefault("type", ""));
    }

    @Override
    public RecordReader open(InputStream stream, String name) {
        return new ObjectRecordReader(stream, name);
    }
}

package org.ocellus.output.json.ocsf;

import java.io.InputStream;
import java.util.Set;
import org.ocellus.output.json.reader.JsonHead;
import org.ocellus.output.json.reader.ObjectRecordReader;
import org.ocellus.spi.reader.RecordReader;
import org.ocellus.spi.reader.RecordReaderProvider;
import org.osgi.service.component.annotations.Component;

/** Reads what {@code -w json:FILE?profile=ocsf} has written, in the vocabulary of the Open Cybersecurity Schema Framework. */
@Component(property = RecordReaderProvider.KIND + "=ocsf")
public final class OcsfReaderProvider implements RecordReaderProvider {
    /** What every event has, in front of what tells one event from another. */
    private static final Set<String> MEMBERS = Set.of("category_uid", "class_uid", "metadata");

    @Override
    public boolean recognizes(byte[] head) {
        return JsonHead.members(head).keySet().containsAll(MEMBERS);
    }

    @Override
    public RecordReader open(InputStream stream, String name) {
        return new ObjectRecordReader(stream, name, new OcsfProfile().members(), OcsfProfile::complete);
    }
}

package org.ocellus.output.json.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.reader.RecordReader;

/** Records that are an object each. Objects that are no records, such as management records, are passed over. */
public final class ObjectRecordReader implements RecordReader {
    private final JsonStream objects;
    private final Members members;
    private final Consumer<GatheredRecord> completion;
    private final GatheredRecord object = new GatheredRecord();

    /** Reads the sensor's own vocabulary. */
    ObjectRecordReader(InputStream stream, String name) {
        this(stream, name, Members.ofRecord(), object -> {});
    }

    /**
     * Opens a file.
     *
     * @param stream from its first byte
     * @param name of the file, for messages
     * @param members what stands in an object
     * @param completion adds what can only be told when all of an object is known; an object without a type is no record
     */
    public ObjectRecordReader(InputStream stream, String name, Members members, Consumer<GatheredRecord> completion) {
        objects = new JsonStream(stream, name);
        this.members = members;
        this.completion = completion;
    }

    @Override
    public boolean read(RecordBuilder record) throws IOException {
        do {
            object.clear();
            if (!objects.next(parser -> members.read(parser, object))) {
                return false;
            }
            completion.accept(object);
        } while (!object.isRecord());
        object.stateTo(record);
        return true;
    }
}

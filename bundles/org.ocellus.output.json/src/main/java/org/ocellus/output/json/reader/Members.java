package org.ocellus.output.json.reader;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ocellus.output.json.profile.LabelLayers;
import org.ocellus.output.json.profile.Member;
import org.ocellus.spi.record.RecordField;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What the members of an object mean to a record: the table by which a vocabulary is read. Made of the same {@link Member}s by
 * which it is written; members that are not in it are passed over.
 */
public final class Members {

    /** Reads the value of a member. */
    @FunctionalInterface
    public interface Reader {

        /**
         * Reads a value.
         *
         * @param parser stands at the first token of the value, which is not null, and afterwards is to stand at its last
         * @param record takes what the value states
         * @throws IllegalArgumentException if it is none that the member can have; the message goes on behind the member's name
         */
        void read(JsonParser parser, GatheredRecord record);
    }

    private final Map<String, Reader> readers = new HashMap<>();

    /** {@return a table of fields that stand in the object as the sensor's own vocabulary writes them} */
    public static Members of(Member... members) {
        Members table = new Members();
        for (Member member : members) {
            RecordField field = member.field();
            table.with(member.name().getValue(), (parser, record) -> record.read(field, parser));
        }
        return table;
    }

    /** {@return the table of the sensor's own vocabulary: every field of the record under its own name} */
    public static Members ofRecord() {
        return of(Arrays.stream(RecordField.values()).map(Member::of).toArray(Member[]::new))
                .with(LabelLayers.SOURCE, (parser, record) -> record.readLabelLayers(RecordField.SRC_LABELS, parser))
                .with(
                        LabelLayers.DESTINATION,
                        (parser, record) -> record.readLabelLayers(RecordField.DST_LABELS, parser));
    }

    /** Adds a member that has a form of its own. */
    public Members with(String name, Reader reader) {
        readers.put(name, reader);
        return this;
    }

    /** Adds a member that is a text. */
    public Members text(String name, TextReader reader) {
        return with(name, (parser, record) -> reader.read(Values.text(parser), record));
    }

    /** Adds a member that is a number, unsigned in all its 64 bits. */
    public Members number(String name, RecordField field) {
        return with(name, (parser, record) -> record.number(field, Values.unsigned(parser)));
    }

    /** Adds an object inside this one. */
    public Members object(String name, Members members) {
        return with(name, (parser, record) -> {
            Values.expect(parser, JsonToken.START_OBJECT, "an object");
            members.read(parser, record);
        });
    }

    /** Reads the value of a member that is a text. */
    @FunctionalInterface
    public interface TextReader {

        /**
         * Reads a text.
         *
         * @throws IllegalArgumentException see {@link Reader#read}
         */
        void read(String text, GatheredRecord record);
    }

    /**
     * Reads an object.
     *
     * @param parser stands at its beginning, and afterwards at its end
     * @throws IllegalArgumentException if a member has a value that it cannot have; names the member
     */
    void read(JsonParser parser, GatheredRecord record) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            @Nullable Reader reader = readers.get(name);
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            if (reader == null) {
                parser.skipChildren();
                continue;
            }
            try {
                reader.read(parser, record);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
            }
        }
    }
}

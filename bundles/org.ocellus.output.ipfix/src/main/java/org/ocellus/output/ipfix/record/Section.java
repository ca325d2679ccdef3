package org.ocellus.output.ipfix.record;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Predicate;
import org.ocellus.output.ipfix.element.Registry;
import org.ocellus.spi.record.RecordField;

/**
 * Columns that a data record has all together or not at all. The sections that a record has make up its layout.
 *
 * @param present whether a record has it
 * @param need when a record may go without it
 * @param columns in their order
 */
record Section(Predicate<RecordSource> present, Need need, List<Column> columns) {

    /** When a record may go without a section. */
    enum Need {
        /** Never. */
        ESSENTIAL,
        /** Where a datagram has no room for it. */
        EXTRA,
        /** Also where a template has no room for its fields: the list of layers says the same. */
        SPARE
    }

    Section {
        columns = List.copyOf(columns);
    }

    static Section of(Predicate<RecordSource> present, Column... columns) {
        return new Section(present, Need.ESSENTIAL, List.of(columns));
    }

    static Section extra(Predicate<RecordSource> present, Column... columns) {
        return new Section(present, Need.EXTRA, List.of(columns));
    }

    static Section spare(Predicate<RecordSource> present, Column... columns) {
        return new Section(present, Need.SPARE, List.of(columns));
    }

    /** {@return whether a record has one of the fields} Holds them, since a list of arguments would be allocated a record. */
    static Predicate<RecordSource> any(RecordField... fields) {
        RecordField[] held = fields.clone();
        return source -> source.hasOne(held);
    }

    /** Writes the fields of a record. */
    void write(RecordSource source, ByteBuffer target) {
        for (int i = 0; i < columns.size(); i++) { // an iterator would be allocated
            columns.get(i).value().write(source, target);
        }
    }

    /** {@return the section without elements of Ocellus} */
    Section registered() {
        return new Section(
                present,
                need,
                columns.stream()
                        .filter(each -> each.field().element().registry() != Registry.OCELLUS)
                        .toList());
    }
}

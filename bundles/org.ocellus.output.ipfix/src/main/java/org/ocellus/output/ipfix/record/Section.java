package org.ocellus.output.ipfix.record;

import java.util.List;
import java.util.function.Predicate;
import org.ocellus.output.ipfix.element.Registry;

/**
 * Columns that a data record has all together or not at all. The sections that a record has make up its layout.
 *
 * @param present whether a record has it
 * @param extra whether a record may go without it, to fit into a datagram
 * @param columns in their order
 */
record Section(Predicate<RecordSource> present, boolean extra, List<Column> columns) {
    Section {
        columns = List.copyOf(columns);
    }

    static Section of(Predicate<RecordSource> present, Column... columns) {
        return new Section(present, false, List.of(columns));
    }

    static Section extra(Predicate<RecordSource> present, Column... columns) {
        return new Section(present, true, List.of(columns));
    }

    /** {@return the section without elements of Ocellus} */
    Section registered() {
        return new Section(
                present,
                extra,
                columns.stream()
                        .filter(each -> each.field().element().registry() != Registry.OCELLUS)
                        .toList());
    }
}

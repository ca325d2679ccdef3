package org.ocellus.output.json.profile;

import java.util.Arrays;
import java.util.Set;
import org.ocellus.spi.record.RecordField;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * A field of the record and what it is called, encoded once.
 *
 * @param field which
 * @param name the member's name
 */
public record Member(RecordField field, SerializableString name) {

    /** {@return a field under another name} */
    public static Member of(String name, RecordField field) {
        return new Member(field, new SerializedString(name));
    }

    /** {@return a field under its own name} */
    public static Member of(RecordField field) {
        return of(field.key(), field);
    }

    /** {@return all fields of the record under their own names, in their order, but for some} */
    public static Member[] allBut(Set<RecordField> left) {
        return Arrays.stream(RecordField.values())
                .filter(field -> !left.contains(field))
                .map(Member::of)
                .toArray(Member[]::new);
    }
}

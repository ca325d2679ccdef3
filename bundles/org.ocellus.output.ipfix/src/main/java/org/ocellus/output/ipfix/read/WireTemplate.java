package org.ocellus.output.ipfix.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ocellus.output.ipfix.element.FieldSpecifier;
import org.ocellus.output.ipfix.element.Registry;

/** A template as a file states it. */
final class WireTemplate {
    private final int scopes;
    private final List<WireField> fields;
    private final List<@Nullable FieldSpecifier> meanings = new ArrayList<>();
    private int understoodWith = -1;

    /**
     * Makes a template.
     *
     * @param scopes how many of the first fields are the scope, 0 if records are no options
     * @param fields in their order
     */
    WireTemplate(int scopes, List<WireField> fields) {
        this.scopes = scopes;
        this.fields = List.copyOf(fields);
    }

    boolean options() {
        return scopes > 0;
    }

    List<WireField> fields() {
        return fields;
    }

    /** {@return what the fields are, null where that is not known; what names are known may have grown since the last call} */
    List<@Nullable FieldSpecifier> meanings(OwnElements own) {
        if (understoodWith != own.size()) {
            meanings.clear();
            for (WireField each : fields) {
                meanings.add(each.meaning(own));
            }
            understoodWith = own.size();
        }
        return meanings;
    }

    /** {@return whether all fields are elements of Ocellus} */
    boolean ours(OwnElements own) {
        return meanings(own).stream()
                .allMatch(each -> each != null && each.element().registry() == Registry.OCELLUS);
    }

    /** {@return the fewest bytes that a record has} */
    int leastBytes() {
        int bytes = 0;
        for (WireField each : fields) {
            bytes += each.length() == FieldSpecifier.VARIABLE ? 1 : each.length();
        }
        return bytes;
    }
}

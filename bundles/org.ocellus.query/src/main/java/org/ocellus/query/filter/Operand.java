package org.ocellus.query.filter;

import java.util.List;
import org.ocellus.spi.record.FieldType;
import org.ocellus.spi.record.RecordField;

/** What of a record a test looks at. Its text is its name in the language. */
public sealed interface Operand {

    /** {@return what it holds, which decides on operators and values} */
    FieldType type();

    /**
     * One field, or the fields of both directions.
     *
     * @param name in the language
     * @param fields one or two, of the same type
     * @param sum whether two fields are taken for their sum; otherwise it is enough that one of them fits
     */
    record Fields(String name, List<RecordField> fields, boolean sum) implements Operand {
        /** Copies the list. */
        public Fields {
            fields = List.copyOf(fields);
        }

        @Override
        public FieldType type() {
            FieldType type = fields.getFirst().type();
            return type == FieldType.LABELS ? FieldType.NUMBER : type;
        }

        boolean isLabels() {
            return fields.getFirst().type() == FieldType.LABELS;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The names of the layers on the path; it is enough that one fits. */
    record Layers() implements Operand {
        static final String NAME = "layer";

        @Override
        public FieldType type() {
            return FieldType.TEXT;
        }

        @Override
        public String toString() {
            return NAME;
        }
    }

    /**
     * The identifiers and labels of layers of one name; it is enough that one fits.
     *
     * @param layer name of the layers
     */
    record LayerId(String layer) implements Operand {
        static final String PREFIX = "path.";

        @Override
        public FieldType type() {
            return FieldType.NUMBER;
        }

        @Override
        public String toString() {
            return PREFIX + layer;
        }
    }
}

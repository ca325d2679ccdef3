package org.ocellus.query.filter;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ocellus.spi.record.FieldType;

/** Which operators make sense for which type. */
final class OperatorRules {
    private OperatorRules() {}

    static boolean allow(FieldType type, Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL, IN, NOT_IN -> type != FieldType.BYTES;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Value.isNumeric(type);
            case CONTAINS, MATCHES -> type == FieldType.TEXT || type == FieldType.BYTES;
        };
    }

    /** {@return the operators, for a message} */
    static String expected(FieldType type) {
        return Arrays.stream(Operator.values())
                .filter(operator -> allow(type, operator))
                .map(Operator::toString)
                .collect(Collectors.joining(", "));
    }
}

package org.ocellus.output.json.reader;

import java.math.BigInteger;
import java.util.HexFormat;
import org.ocellus.spi.record.FieldType;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Values of JSON as fields have them. What is wrong is said as an {@link IllegalArgumentException}, whose message goes on "expected". */
final class Values {
    private static final int BITS = 64;

    private Values() {}

    static void expect(JsonParser parser, JsonToken token, String what) {
        if (parser.currentToken() != token) {
            throw new IllegalArgumentException("expected " + what);
        }
    }

    static String text(JsonParser parser) {
        expect(parser, JsonToken.VALUE_STRING, "a text");
        return parser.getString();
    }

    /** {@return a number that is unsigned in all its 64 bits} */
    static long unsigned(JsonParser parser) {
        expect(parser, JsonToken.VALUE_NUMBER_INT, "a whole number");
        if (parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return notNegative(parser.getLongValue());
        }
        BigInteger number = parser.getBigIntegerValue();
        if (number.signum() < 0 || number.bitLength() > BITS) {
            throw new IllegalArgumentException("expected a number of 64 bits");
        }
        return number.longValue();
    }

    private static long notNegative(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("expected a number from 0");
        }
        return number;
    }

    /** {@return nanoseconds} */
    static long duration(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw new IllegalArgumentException("expected a number of seconds");
        }
        return TimeText.seconds(parser.getDecimalValue());
    }

    /** {@return the value of a field whose type has numbers} */
    static long number(JsonParser parser, FieldType type) {
        return switch (type) {
            case TIME -> TimeText.time(text(parser));
            case DURATION -> duration(parser);
            case MAC -> AddressText.mac(text(parser));
            default -> unsigned(parser);
        };
    }

    static byte[] hexadecimal(JsonParser parser) {
        return HexFormat.of().parseHex(text(parser));
    }
}

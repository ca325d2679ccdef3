package org.ocellus.launcher;

import picocli.CommandLine.TypeConversionException;

/** Numbers behind options; picocli's own refusals name types of Java. */
final class NumberOperand {
    private NumberOperand() {}

    /** Teaches a parser to read numbers. {@return the parser} */
    static picocli.CommandLine readBy(picocli.CommandLine parser) {
        return parser.registerConverter(Integer.class, text -> Math.toIntExact(whole(text, Integer.MAX_VALUE)))
                .registerConverter(Long.class, text -> whole(text, Long.MAX_VALUE))
                .registerConverter(Double.class, NumberOperand::decimal);
    }

    private static Long whole(String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number <= most && number >= -most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like those that are too large
        }
        throw new TypeConversionException("'" + text + "' is no whole number up to " + most);
    }

    private static Double decimal(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is no number");
        }
    }
}

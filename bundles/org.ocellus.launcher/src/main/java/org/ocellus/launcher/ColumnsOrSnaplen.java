package org.ocellus.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What stands behind {@code -s}: a number is tcpdump's snapshot length, anything else is {@code ra}'s list of columns. Of
 * several numbers the last counts; lists are joined.
 */
final class ColumnsOrSnaplen {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    private final List<String> columns = new ArrayList<>();
    private OptionalInt snaplen = OptionalInt.empty();

    ColumnsOrSnaplen(List<String> values) throws UsageException {
        for (String value : values) {
            if (NUMBER.matcher(value).matches()) {
                snaplen = OptionalInt.of(snaplen(value));
            } else {
                columns.add(value);
            }
        }
    }

    private static int snaplen(String value) throws UsageException {
        try {
            int bytes = Integer.parseInt(value);
            if (bytes > 0) {
                return bytes;
            }
        } catch (NumberFormatException e) {
            // as wrong as one below 1
        }
        throw new UsageException(
                "-s " + value + ": expected a number of bytes above 0, or columns such as stime,saddr");
    }

    /** {@return the bytes of a packet to look at} */
    OptionalInt snaplen() {
        return snaplen;
    }

    /** {@return the columns, with commas between them; empty for the usual ones} */
    String columns() {
        return String.join(",", columns);
    }
}

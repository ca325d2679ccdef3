package org.ocellus.query.key;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ocellus.query.QueryException;
import org.ocellus.query.filter.Operand;
import org.ocellus.query.filter.Vocabulary;
import org.ocellus.spi.record.FieldType;

/** Lists of key fields as the user writes them: {@code -bytes,start} to sort, {@code src_addr/24,dst_port} to group. */
public final class KeyFields {
    private static final Pattern SORTED = Pattern.compile("([+-]?)([a-z][a-z0-9_.-]*)()");
    private static final Pattern GROUPED = Pattern.compile("()([a-z][a-z0-9_.-]*)(?:/(\\d{1,3}))?");

    private KeyFields() {}

    /**
     * {@return what to sort by, the first field before the others}
     *
     * @param list names with commas between them, each behind a minus sign for the greatest first
     * @throws QueryException if a name stands for nothing that can be sorted by
     */
    public static List<KeyField> toSort(String list) throws QueryException {
        return parse("--sort", list, SORTED, "[-]FIELD,[-]FIELD, such as -bytes,start", true);
    }

    /**
     * {@return what to group by}
     *
     * @param list names with commas between them, each of an address with its prefix length if need be
     * @throws QueryException if a name stands for nothing that can be grouped by
     */
    public static List<KeyField> toGroup(String list) throws QueryException {
        return parse("--by", list, GROUPED, "FIELD,FIELD/PREFIX, such as src_addr/24,dst_port", false);
    }

    private static List<KeyField> parse(String option, String list, Pattern form, String expected, boolean sums)
            throws QueryException {
        List<KeyField> fields = new ArrayList<>();
        for (String each : list.split(",", -1)) {
            Matcher matcher = form.matcher(each.strip());
            if (!matcher.matches()) {
                throw new QueryException(option + " " + list + ": expected " + expected);
            }
            Operand operand = operand(option, matcher.group(2), sums);
            fields.add(new KeyField(
                    operand,
                    prefix(option, each, operand, matcher.group(3)),
                    matcher.group(1).equals("-")));
        }
        return fields;
    }

    private static Operand operand(String option, String name, boolean sums) throws QueryException {
        Operand operand =
                Vocabulary.find(name).orElseThrow(() -> new QueryException(option + ": " + Vocabulary.unknown(name)));
        if (operand instanceof Operand.Fields both && both.fields().size() > 1 && !(sums && both.sum())) {
            throw new QueryException(option + ": " + name + " is of both directions; expected "
                    + both.fields().getFirst().key() + " or "
                    + both.fields().getLast().key());
        }
        boolean quantity = operand.type() == FieldType.COUNT || operand.type() == FieldType.DURATION;
        if (!sums && quantity) {
            throw new QueryException(
                    option + ": " + name
                            + " is summed up in each group; expected a field that tells groups apart, such as src_addr or proto");
        }
        return operand;
    }

    private static int prefix(String option, String written, Operand operand, String bits) throws QueryException {
        if (bits == null || bits.isEmpty()) {
            return KeyField.WHOLE;
        }
        boolean address = operand.type() == FieldType.ADDRESS || operand.type() == FieldType.MAC;
        if (!address || Integer.parseInt(bits) > KeyField.WHOLE) {
            throw new QueryException(option + ": " + written
                    + ": a prefix has up to 128 bits and belongs to an address, such as src_addr/24");
        }
        return Integer.parseInt(bits);
    }
}

package org.ocellus.output.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a user chose, as behind {@code ra -s}: names with commas between them. {@code +NAME} adds to the usual
 * columns, {@code +2NAME} as the second, {@code -NAME} takes away, {@code NAME:18} cuts what is longer than 18 characters. A
 * list that begins with a bare name begins from nothing.
 */
final class ColumnList {
    private static final List<String> USUAL = List.of(
            "stime", "dur", "proto", "saddr", "sport", "dir", "daddr", "dport", "spkts", "dpkts", "sbytes", "dbytes",
            "state", "cause", "path");

    private static final Pattern SEPARATORS = Pattern.compile("[,\\s]+");
    private static final Pattern ITEM = Pattern.compile("([+-]?)(\\d{0,3})([A-Za-z_]\\w*)(?::(\\d{1,3}))?");

    /** A column by the name under which it was asked for. */
    private record Chosen(String name, Column column) {}

    private final ColumnCatalogue catalogue;
    private final List<Chosen> chosen = new ArrayList<>();

    private ColumnList(ColumnCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** {@return the columns of someone who asked for none in particular} */
    static List<Column> usual(ColumnCatalogue catalogue) throws IOException {
        return of("", catalogue);
    }

    /**
     * {@return the columns in their order}
     *
     * @param list as the user wrote it; empty for the usual columns
     * @param catalogue what there is
     * @throws IOException if there is no such column; the message is meant for the user
     */
    static List<Column> of(String list, ColumnCatalogue catalogue) throws IOException {
        ColumnList columns = new ColumnList(catalogue);
        String text = list.strip();
        if (text.isEmpty() || text.startsWith("+") || text.startsWith("-")) {
            for (String name : USUAL) {
                columns.item(name);
            }
        }
        for (String item : SEPARATORS.split(text, 0)) {
            if (!item.isEmpty()) {
                columns.item(item);
            }
        }
        if (columns.chosen.isEmpty()) {
            throw new IOException("columns=" + list + ": leaves no column");
        }
        return columns.chosen.stream().map(Chosen::column).toList();
    }

    private void item(String text) throws IOException {
        Matcher item = ITEM.matcher(text);
        if (!item.matches()) {
            throw new IOException("columns: '" + text + "' is no column; expected NAME, +NAME, -NAME or NAME:WIDTH");
        }
        Column column = find(item.group(3));
        if (item.group(1).equals("-")) {
            remove(item.group(3));
            return;
        }
        @Nullable String width = item.group(4);
        if (width != null && Integer.parseInt(width) == 0) {
            throw new IOException("columns: '" + text + "': expected a width of at least 1");
        }
        int place = item.group(2).isEmpty() ? chosen.size() : Integer.parseInt(item.group(2)) - 1;
        chosen.add(
                Math.clamp(place, 0, chosen.size()),
                new Chosen(
                        item.group(3).toLowerCase(Locale.ROOT),
                        width == null ? column : column.ofWidth(Integer.parseInt(width))));
    }

    private void remove(String name) throws IOException {
        if (!chosen.removeIf(each -> each.name().equalsIgnoreCase(name))) {
            throw new IOException("columns: '-" + name + "': that column is not shown; shown are "
                    + String.join(", ", chosen.stream().map(Chosen::name).toList()));
        }
    }

    private Column find(String name) throws IOException {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        Column column = catalogue.column(lowerCase);
        if (column == null) {
            List<String> near = NearNames.of(lowerCase, catalogue.names());
            throw new IOException("columns: there is no column '" + name + "'; "
                    + (near.isEmpty()
                            ? "expected a name of ra, such as stime or saddr, or a field of the JSON records"
                            : "near it are " + String.join(", ", near)));
        }
        return column;
    }
}

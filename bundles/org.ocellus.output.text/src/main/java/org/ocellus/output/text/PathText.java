package org.ocellus.output.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.RecordField;

/** Layers and their labels, from the text that {@link PathCell} and {@link LabelsCell} make of them. */
final class PathText {
    private static final int UNKNOWN = -1;
    private static final String NONE = "-";

    /** {@code vlan:100}, {@code mpls:16100,24001/16200}, {@code gtp:7:1/2}. */
    private static final Pattern LAYER = Pattern.compile("([^:/()\\s]+)(?::(\\d{1,20}))?(?::([\\d,-]+)/([\\d,-]+))?");

    /** Labels of which it is not known what layer they belong to. */
    private static final Pattern OWNERLESS = Pattern.compile("\\(([\\d,-]+)/([\\d,-]+)\\)");

    private record Layer(String name, @Nullable Long id) {

        void stateTo(RecordBuilder record) {
            if (id == null) {
                record.layer(name);
            } else {
                record.layer(name, id);
            }
        }
    }

    private record Label(RecordField field, int layer, long value) {}

    private final List<Layer> layers = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    boolean isEmpty() {
        return layers.isEmpty() && labels.isEmpty();
    }

    void clear() {
        layers.clear();
        labels.clear();
    }

    /** Adds what the text of a path says. */
    void add(String path) {
        for (String word : path.split(" +", -1)) {
            Matcher layer = LAYER.matcher(word);
            Matcher ownerless = OWNERLESS.matcher(word);
            if (layer.matches() && isName(layer.group(1))) {
                @Nullable String id = layer.group(2);
                int index = layer(layer.group(1), id == null ? null : Long.valueOf(TextValues.unsigned(id)));
                labels(layer.group(3), layer.group(4), index);
            } else if (ownerless.matches()) {
                labels(ownerless.group(1), ownerless.group(2), UNKNOWN);
            } else {
                throw new IllegalArgumentException("'" + word + "' is no layer; expected one such as vlan:100");
            }
        }
    }

    private static boolean isName(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    private void labels(@Nullable String source, @Nullable String destination, int layer) {
        if (source != null && destination != null) {
            labels(RecordField.SRC_LABELS, layer, values(source));
            labels(RecordField.DST_LABELS, layer, values(destination));
        }
    }

    /** {@return labels that stand with commas between them} */
    static long[] values(String text) {
        if (text.equals(NONE)) {
            return new long[0];
        }
        return Arrays.stream(text.split(",", -1))
                .mapToLong(TextValues::unsigned)
                .toArray();
    }

    /** Adds a layer inside the others. {@return its index} */
    int layer(String name, @Nullable Long id) {
        layers.add(new Layer(name, id));
        return layers.size() - 1;
    }

    /**
     * Adds the labels of one direction.
     *
     * @param layer the index of the layer that they belong to; -1 if it is not known
     */
    void labels(RecordField field, int layer, long[] values) {
        for (long value : values) {
            labels.add(new Label(field, layer, value));
        }
    }

    void stateTo(RecordBuilder record) {
        layers.forEach(layer -> layer.stateTo(record));
        labels.forEach(label -> record.label(label.field(), label.layer(), label.value()));
    }
}

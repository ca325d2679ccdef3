package org.ocellus.metrics;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;

/** A gauge and its values, one for each set of labels. */
final class GaugeFamily {
    private final GaugeSnapshot.Builder builder;

    /**
     * Begins without values.
     *
     * @param name with its unit
     * @param help one line
     */
    GaugeFamily(String name, String help) {
        builder = GaugeSnapshot.builder().name(name).help(help);
    }

    /**
     * Adds a value.
     *
     * @param value as it stands now
     * @param labels name and value in turn
     */
    GaugeFamily value(long value, String... labels) {
        return value((double) value, labels); // the format has no other numbers; exact up to 2^53
    }

    /** See {@link #value(long, String...)}. */
    GaugeFamily value(double value, String... labels) {
        builder.dataPoint(GaugeDataPointSnapshot.builder()
                .value(value)
                .labels(Labels.of(labels))
                .build());
        return this;
    }

    GaugeSnapshot build() {
        return builder.build();
    }
}

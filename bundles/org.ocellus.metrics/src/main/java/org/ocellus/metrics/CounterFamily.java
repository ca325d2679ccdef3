package org.ocellus.metrics;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;

/** A counter and its values, one for each set of labels. */
final class CounterFamily {
    private final CounterSnapshot.Builder builder;

    /**
     * Begins without values.
     *
     * @param name without {@code _total}, which the format adds
     * @param help one line
     */
    CounterFamily(String name, String help) {
        builder = CounterSnapshot.builder().name(name).help(help);
    }

    /**
     * Adds a value.
     *
     * @param value since the sensor started
     * @param labels name and value in turn
     */
    CounterFamily value(long value, String... labels) {
        return value((double) value, labels); // the format has no other numbers; exact up to 2^53
    }

    /** See {@link #value(long, String...)}. */
    CounterFamily value(double value, String... labels) {
        builder.dataPoint(CounterDataPointSnapshot.builder()
                .value(value)
                .labels(Labels.of(labels))
                .build());
        return this;
    }

    CounterSnapshot build() {
        return builder.build();
    }
}

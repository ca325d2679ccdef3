package org.ocellus.app;

import org.jspecify.annotations.Nullable;
import org.ocellus.spi.admin.SensorAdmin;
import org.ocellus.spi.record.RunSummary;

/** Ends the sensor once, whoever asks first: the end of the inputs, the user, or a signal. Thread-safe. */
final class SensorEnd {
    private final SensorAdmin admin;
    private @Nullable RunSummary ledger;

    SensorEnd(SensorAdmin admin) {
        this.admin = admin;
    }

    /** Writes all flows and closes all outputs, or waits until another thread has. {@return the final ledger} */
    synchronized RunSummary reach() {
        RunSummary last = ledger;
        if (last == null) {
            last = admin.shutdown();
            ledger = last;
        }
        return last;
    }
}

package org.ocellus.metrics;

import java.util.List;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.admin.OutputAdmin;
import org.ocellus.spi.admin.OutputStatus;

/** Whether the sensor does its job: at least one capture goes on, and every output writes. */
final class Health {
    private final CaptureAdmin captures;
    private final OutputAdmin outputs;

    Health(CaptureAdmin captures, OutputAdmin outputs) {
        this.captures = captures;
        this.outputs = outputs;
    }

    /** {@return what stands in the way, empty if nothing does} */
    String obstacle() {
        List<CaptureStatus> all = captures.captures();
        if (all.stream().noneMatch(each -> each.state().equals("running"))) {
            return "no capture is running";
        }
        for (OutputStatus each : outputs.outputs()) {
            if (each.fails()) {
                return each.target() + ": " + each.failure();
            }
        }
        return "";
    }
}

package org.ocellus.engine.service;

import java.io.IOException;
import java.util.List;
import org.ocellus.spi.admin.OutputAdmin;
import org.ocellus.spi.admin.SensorAdmin;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.output.RecordExport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens outputs for records that do not come out of the flow table. */
@Component
public final class RecordExportService implements RecordExport {
    private final SensorState sensor;

    /** Called by Declarative Services, behind the sensor's name and the formats. */
    @Activate
    public RecordExportService(
            @Reference SensorState sensor, @Reference SensorAdmin named, @Reference OutputAdmin formats) {
        this.sensor = sensor;
    }

    @Override
    public void check(String target, List<String> inputs) throws IOException {
        sensor.outputs.check(target, inputs);
    }

    @Override
    public FlowSink open(String target) throws IOException {
        return sensor.outputs.open(target);
    }
}

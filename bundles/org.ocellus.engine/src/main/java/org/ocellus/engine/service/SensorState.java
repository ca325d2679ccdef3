package org.ocellus.engine.service;

import org.ocellus.engine.capture.Captures;
import org.ocellus.engine.capture.ManagementClock;
import org.ocellus.engine.decode.CoreDecoders;
import org.ocellus.engine.dispatch.DecoderRegistry;
import org.ocellus.engine.output.Outputs;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** What the engine's components share; there is one of it, as long as the engine runs. */
@Component(service = SensorState.class)
public final class SensorState {
    final DecoderRegistry registry = new DecoderRegistry(CoreDecoders.all());
    final Outputs outputs = new Outputs();
    final Captures captures = new Captures(registry, outputs);
    final ManagementClock management = new ManagementClock(captures, outputs);

    @Deactivate
    void stop() {
        management.stop();
        captures.stop();
        outputs.closeSoon(null);
    }
}

package org.ocellus.metrics;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.daemon.Directories;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.DecoderAdmin;
import org.ocellus.spi.admin.OutputAdmin;
import org.ocellus.spi.admin.SensorAdmin;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Health and metrics of this process, if they are wanted: configuration {@code org.ocellus.metrics}. */
@Component(immediate = true, service = Metrics.class, configurationPid = "org.ocellus.metrics")
public final class Metrics {
    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);
    private static final String OF_A_DAEMON = "127.0.0.1:9560";

    /** The keys and what holds without them. */
    public @interface Settings {
        /**
         * Where to listen: address and port, {@code :9560} for all addresses, {@code off}, or {@code auto} for 127.0.0.1:9560 in a
         * daemon and nowhere else.
         */
        String listen() default "auto";
    }

    private final @Nullable MetricsEndpoint endpoint;

    /** Called by Declarative Services. */
    @Activate
    public Metrics(
            BundleContext context,
            @Reference SensorAdmin sensor,
            @Reference CaptureAdmin captures,
            @Reference OutputAdmin outputs,
            @Reference DecoderAdmin decoders,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable Directories daemon,
            Settings settings) {
        String listen = settings.listen().equals("auto") ? daemon == null ? "off" : OF_A_DAEMON : settings.listen();
        endpoint = listen.equals("off") || listen.isEmpty()
                ? null
                : start(
                        listen,
                        new SensorMetrics(sensor, captures, outputs, decoders),
                        new ProcessMetrics(context.getBundle().getVersion().toString()),
                        new Health(captures, outputs));
    }

    /** A sensor that cannot be asked how it is still does its work. */
    private static @Nullable MetricsEndpoint start(
            String listen, SensorMetrics sensor, ProcessMetrics process, Health health) {
        try {
            return new MetricsEndpoint(listen, sensor, process, health);
        } catch (IOException e) {
            LOG.error("{}", e.getMessage());
            return null;
        }
    }

    /** Called by Declarative Services. */
    @Deactivate
    public void close() {
        if (endpoint != null) {
            endpoint.close();
        }
    }
}

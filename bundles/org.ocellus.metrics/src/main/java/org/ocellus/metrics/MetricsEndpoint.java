package org.ocellus.metrics;

import com.sun.net.httpserver.HttpServer;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.DecoderAdmin;
import org.ocellus.spi.admin.OutputAdmin;
import org.ocellus.spi.admin.SensorAdmin;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Serves metrics and health while configuration {@code org.ocellus.metrics} is there; without it there is no server and no
 * cost.
 */
@Component(
        immediate = true,
        service = MetricsEndpoint.class,
        configurationPid = "org.ocellus.metrics",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class MetricsEndpoint {
    /** Scrapers that wait for a connection. */
    private static final int BACKLOG = 8;

    /** What the platform's server must be told before its first use, so that no client holds a connection for good. */
    private static final String[] LIMITS = {
        "sun.net.httpserver.maxReqTime", "10",
        "sun.net.httpserver.maxRspTime", "30",
        "sun.net.httpserver.maxIdleConnections", "8",
        "jdk.httpserver.maxConnections", "32"
    };

    /** The keys and what holds without them. */
    public @interface Settings {
        /** Address and port to listen at; {@code :9560} listens at all addresses. */
        String listen() default "127.0.0.1:9560";
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Called by Declarative Services.
     *
     * @throws IOException if the address cannot be listened at; the message is meant for the user
     */
    @Activate
    public MetricsEndpoint(
            BundleContext context,
            @Reference SensorAdmin sensor,
            @Reference CaptureAdmin captures,
            @Reference OutputAdmin outputs,
            @Reference DecoderAdmin decoders,
            Settings settings)
            throws IOException {
        for (int i = 0; i < LIMITS.length; i += 2) {
            if (System.getProperty(LIMITS[i]) == null) {
                System.setProperty(LIMITS[i], LIMITS[i + 1]);
            }
        }
        InetSocketAddress address = ListenAddress.parse(settings.listen());
        try {
            server = HttpServer.create(address, BACKLOG);
        } catch (IOException e) {
            throw new IOException("metrics.listen=" + settings.listen() + ": " + e.getMessage(), e);
        }
        SensorMetrics ofSensor = new SensorMetrics(sensor, captures, outputs, decoders);
        ProcessMetrics ofProcess =
                new ProcessMetrics(context.getBundle().getVersion().toString());
        Health health = new Health(captures, outputs);
        server.setExecutor(threads);
        server.createContext(
                "/metrics",
                new MetricsHandler(() ->
                        new MetricSnapshots(Stream.concat(ofSensor.collect().stream(), ofProcess.collect().stream())
                                .toList())));
        server.createContext("/healthz", new HealthHandler(() -> ""));
        server.createContext("/readyz", new HealthHandler(health::obstacle));
        server.start();
    }

    /** {@return the port that is listened at} */
    int port() {
        return server.getAddress().getPort();
    }

    /** Called by Declarative Services. */
    @Deactivate
    public void close() {
        server.stop(0);
        threads.close();
    }
}

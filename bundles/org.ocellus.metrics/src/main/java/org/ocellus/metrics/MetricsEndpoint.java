package org.ocellus.metrics;

import com.sun.net.httpserver.HttpServer;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Serves metrics and health over HTTP. */
final class MetricsEndpoint implements AutoCloseable {
    /** Scrapers that wait for a connection. */
    private static final int BACKLOG = 8;

    /** What the platform's server must be told before its first use, so that no client holds a connection for good. */
    private static final String[] LIMITS = {
        "sun.net.httpserver.maxReqTime", "10",
        "sun.net.httpserver.maxRspTime", "30",
        "sun.net.httpserver.timerMillis", "5000", // how often it looks for these, once a second if unstated
        "sun.net.httpserver.maxIdleConnections", "8",
        "jdk.httpserver.maxConnections", "32"
    };

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Begins to listen.
     *
     * @throws IOException if that is not possible; the message is meant for the user
     */
    MetricsEndpoint(String listen, SensorMetrics sensor, ProcessMetrics process, Health health) throws IOException {
        for (int i = 0; i < LIMITS.length; i += 2) {
            if (System.getProperty(LIMITS[i]) == null) {
                System.setProperty(LIMITS[i], LIMITS[i + 1]);
            }
        }
        try {
            server = HttpServer.create(ListenAddress.parse(listen), BACKLOG);
        } catch (IOException e) {
            String message = e.getMessage();
            throw message != null && message.startsWith(ListenAddress.KEY)
                    ? e
                    : new IOException(ListenAddress.KEY + listen + ": " + message, e);
        }
        server.setExecutor(threads);
        server.createContext(
                "/metrics",
                new MetricsHandler(
                        () -> new MetricSnapshots(Stream.concat(sensor.collect().stream(), process.collect().stream())
                                .toList())));
        server.createContext("/healthz", new HealthHandler(() -> ""));
        server.createContext("/readyz", new HealthHandler(health::obstacle));
        server.start();
    }

    /** {@return the port that is listened at} */
    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}

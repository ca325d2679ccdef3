package org.ocellus.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.record.DecoderCounters;
import org.ocellus.spi.record.RunSummary;

final class MetricsEndpointTest {
    private final FakeSensor sensor = new FakeSensor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        client.close();
    }

    private MetricsEndpoint start(String listen) throws IOException {
        MetricsEndpoint made = new MetricsEndpoint(
                listen,
                sensor.metrics(),
                new ProcessMetrics("1.2.3"),
                new Health(sensor.captureAdmin(), sensor.outputAdmin()));
        open.add(made);
        return made;
    }

    private HttpResponse<String> get(MetricsEndpoint from, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + from.port() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void metricsAreThoseOfTheLedger() throws Exception {
        sensor.ledger = new RunSummary(
                10,
                9,
                1,
                1000,
                3,
                4,
                1,
                2,
                5,
                6,
                7,
                8,
                11,
                2,
                64,
                Map.of("vxlan", new DecoderCounters(21, 22, 23, 24, 25, 26)));

        String body = get(start("127.0.0.1:0"), "/metrics").body();

        assertThat(body.lines())
                .contains(
                        "ocellus_packets_total 10.0",
                        "ocellus_packets_in_flows_total 9.0",
                        "ocellus_packets_undecodable_total 1.0",
                        "ocellus_packets_dropped_total 11.0",
                        "ocellus_packets_cut_short_total{reason=\"truncated\"} 5.0",
                        "ocellus_flows_total{type=\"tunnel\"} 1.0",
                        "ocellus_records_total{type=\"flow\"} 4.0",
                        "ocellus_flows_active 2.0",
                        "ocellus_flows_capacity 64.0",
                        "ocellus_flows_evicted_total 8.0",
                        "ocellus_decoder_calls_total{decoder=\"vxlan\",outcome=\"declined\"} 23.0",
                        "ocellus_decoder_calls_total{decoder=\"vxlan\",outcome=\"fault\"} 26.0");
        assertThat(body).contains("process_cpu_seconds_total ", "jvm_gc_collections_total{gc=", "version=\"1.2.3\"");
    }

    @Test
    void capturesAndOutputsHaveTheirOwn() throws Exception {
        sensor.captures = List.of(FakeSensor.capture("running", 7));
        sensor.outputs = List.of(FakeSensor.output("writing", ""));

        String body = get(start("127.0.0.1:0"), "/metrics").body();

        assertThat(body.lines())
                .contains(
                        "ocellus_capture_dropped_packets_total{capture=\"1\",source=\"eth0\"} 7.0",
                        "ocellus_capture_last_packet_timestamp_seconds{capture=\"1\",source=\"eth0\"} 1.5",
                        "ocellus_output_records_total{output=\"1\",target=\"json:flows.json\"} 4.0",
                        "ocellus_output_queued_records{output=\"1\",target=\"json:flows.json\"} 2.0",
                        "ocellus_output_lost_records_total{output=\"1\",target=\"json:flows.json\"} 3.0");
    }

    @Test
    void dropsThatTheSourceCannotTellAreAbsentAndNotZero() throws Exception {
        sensor.captures = List.of(FakeSensor.capture("running", -1));

        assertThat(get(start("127.0.0.1:0"), "/metrics").body())
                .contains("ocellus_capture_packets_total{")
                .doesNotContain("ocellus_capture_dropped_packets_total{");
    }

    @Test
    void whoAcceptsOpenMetricsGetsIt() throws Exception {
        HttpResponse<String> response =
                get(start("127.0.0.1:0"), "/metrics", "Accept", "application/openmetrics-text; version=1.0.0");

        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/openmetrics-text");
        assertThat(response.body()).endsWith("# EOF\n");
    }

    @Test
    void isReadyWhileACaptureRunsAndOutputsWrite() throws Exception {
        MetricsEndpoint endpoint = start("127.0.0.1:0");
        assertThat(get(endpoint, "/readyz").statusCode()).isEqualTo(503);
        assertThat(get(endpoint, "/healthz").statusCode()).isEqualTo(200);

        sensor.captures = List.of(FakeSensor.capture("running", 0));
        assertThat(get(endpoint, "/readyz").statusCode()).isEqualTo(200);

        for (String state : List.of("failed", "retrying")) {
            sensor.outputs = List.of(FakeSensor.output(state, "no space left"));
            HttpResponse<String> failed = get(endpoint, "/readyz");
            assertThat(failed.statusCode()).isEqualTo(503);
            assertThat(failed.body()).contains("flows.json", "no space left");
            assertThat(get(endpoint, "/metrics").body()).containsPattern("(?m)^ocellus_output_failed\\{.*} 1(\\.0)?$");
        }
    }

    @Test
    void refusesToBeWrittenTo() throws Exception {
        MetricsEndpoint endpoint = start("127.0.0.1:0");
        HttpRequest post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + endpoint.port() + "/metrics"))
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build();

        assertThat(client.send(post, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
    }

    @Test
    void aClientThatSaysNothingHoldsUpNoOther() throws Exception {
        MetricsEndpoint endpoint = start("127.0.0.1:0");
        try (Socket silent = new Socket(InetAddress.ofLiteral("127.0.0.1"), endpoint.port())) {
            silent.getOutputStream().write('G');
            silent.getOutputStream().flush();

            assertThat(get(endpoint, "/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aPortInUseIsSaid() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatIOException()
                    .isThrownBy(() -> start(":" + taken.getLocalPort()))
                    .withMessageContaining("metrics.listen=:" + taken.getLocalPort())
                    .withMessageContaining("in use");
        }
    }
}

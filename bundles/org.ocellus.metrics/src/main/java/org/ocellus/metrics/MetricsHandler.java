package org.ocellus.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers with all metrics: OpenMetrics to whom accepts it, the older text format of Prometheus to others. */
final class MetricsHandler implements HttpHandler {
    private final ExpositionFormatWriter openMetrics =
            OpenMetricsTextFormatWriter.builder().build();
    private final ExpositionFormatWriter text =
            PrometheusTextFormatWriter.builder().build();
    private final Supplier<MetricSnapshots> metrics;

    MetricsHandler(Supplier<MetricSnapshots> metrics) {
        this.metrics = metrics;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!Responses.isRead(exchange)) {
                return;
            }
            @Nullable String accepted = exchange.getRequestHeaders().getFirst("Accept");
            ExpositionFormatWriter format = openMetrics.accepts(accepted) ? openMetrics : text;
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            format.write(body, metrics.get(), EscapingScheme.DEFAULT);
            Responses.send(exchange, 200, format.getContentType(), body.toByteArray());
        }
    }
}

package org.ocellus.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.function.Supplier;

/** Answers 200 and {@code ok}, or 503 and what stands in the way. */
final class HealthHandler implements HttpHandler {
    private final Supplier<String> obstacle;

    /**
     * Makes a handler.
     *
     * @param obstacle what is wrong; empty if nothing is
     */
    HealthHandler(Supplier<String> obstacle) {
        this.obstacle = obstacle;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!Responses.isRead(exchange)) {
                return;
            }
            String wrong = obstacle.get();
            String answer = wrong.isEmpty() ? "ok" : wrong;
            Responses.send(
                    exchange,
                    wrong.isEmpty() ? 200 : 503,
                    "text/plain; charset=utf-8",
                    (answer + "\n").getBytes(UTF_8));
        }
    }
}

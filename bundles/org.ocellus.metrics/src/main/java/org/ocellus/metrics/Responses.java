package org.ocellus.metrics;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** What all answers have in common. */
final class Responses {
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NO_BODY = -1;

    private Responses() {}

    /** {@return whether the request reads; another one has been refused} */
    static boolean isRead(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().matches("GET|HEAD")) {
            return true;
        }
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, NO_BODY);
        return false;
    }

    static void send(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? NO_BODY : body.length);
        exchange.getResponseBody().write(body);
    }
}

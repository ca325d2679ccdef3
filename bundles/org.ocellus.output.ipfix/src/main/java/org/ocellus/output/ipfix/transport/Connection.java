package org.ocellus.output.ipfix.transport;

import java.net.Socket;

/**
 * An open connection.
 *
 * @param socket what messages are written to
 * @param below the TCP socket that carries it, the same without TLS: closing it ends a write that is stuck, which closing a
 *     TLS socket does not
 */
public record Connection(Socket socket, Socket below) {}

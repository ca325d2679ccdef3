package org.ocellus.output.ipfix.transport;

import java.io.IOException;
import java.net.Socket;

/** Opens plain TCP connections (RFC 7011 section 10.4). */
public final class TcpConnector implements Connector {

    @Override
    public Connection connect(Collector collector) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(collector.resolve(), PATIENCE_MILLIS);
            socket.setTcpNoDelay(true); // messages are whole, and nothing is gained by waiting for the next
            socket.setKeepAlive(true);
            return new Connection(socket, socket);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }
}

package org.ocellus.output.ipfix.transport;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Opens TLS connections (RFC 7011 section 11): version 1.2 or later, and the collector's certificate has to be valid for the
 * host that the user named.
 */
public final class TlsConnector implements Connector {
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private final SSLContext context;
    private final Connector tcp = new TcpConnector();

    /** Uses the keys and the trusted certificates of a context. */
    public TlsConnector(SSLContext context) {
        this.context = context;
    }

    @Override
    public Connection connect(Collector collector) throws IOException {
        Socket below = tcp.connect(collector).socket();
        try {
            below.setSoTimeout(PATIENCE_MILLIS);
            SSLSocket socket = (SSLSocket)
                    context.getSocketFactory().createSocket(below, collector.host(), collector.port(), true);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setProtocols(VERSIONS);
            parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the check of names that RFC 2818 describes
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return new Connection(socket, below);
        } catch (IOException | RuntimeException e) {
            below.close();
            throw e;
        }
    }
}

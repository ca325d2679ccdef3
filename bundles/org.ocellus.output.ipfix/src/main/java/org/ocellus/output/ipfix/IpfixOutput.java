package org.ocellus.output.ipfix;

import java.io.IOException;
import java.time.InstantSource;
import org.ocellus.output.ipfix.message.ExportingProcess;
import org.ocellus.output.ipfix.transport.Collector;
import org.ocellus.output.ipfix.transport.FileTransport;
import org.ocellus.output.ipfix.transport.StreamTransport;
import org.ocellus.output.ipfix.transport.TcpConnector;
import org.ocellus.output.ipfix.transport.TlsConnector;
import org.ocellus.output.ipfix.transport.TlsContext;
import org.ocellus.output.ipfix.transport.Transport;
import org.ocellus.output.ipfix.transport.UdpTransport;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.output.OutputProvider;
import org.ocellus.spi.output.OutputTarget;
import org.osgi.service.component.annotations.Component;

/** Opens {@code -w ipfix://HOST:PORT} and {@code -w ipfix:FILE}. */
@Component(
        property = {
            OutputProvider.KIND + "=ipfix",
            OutputProvider.OPTIONS + "=" + ExportOptions.TRANSPORT,
            OutputProvider.OPTIONS + "=" + ExportOptions.DOMAIN,
            OutputProvider.OPTIONS + "=" + ExportOptions.TIME,
            OutputProvider.OPTIONS + "=" + ExportOptions.TUNNELS,
            OutputProvider.OPTIONS + "=" + ExportOptions.PEN,
            OutputProvider.OPTIONS + "=" + ExportOptions.MTU,
            OutputProvider.OPTIONS + "=" + ExportOptions.RATE,
            OutputProvider.OPTIONS + "=" + ExportOptions.TEMPLATE_PACKETS,
            OutputProvider.OPTIONS + "=" + ExportOptions.TEMPLATE_SECONDS,
            OutputProvider.OPTIONS + "=" + ExportOptions.BACKLOG,
            OutputProvider.OPTIONS + "=" + ExportOptions.TRUSTSTORE,
            OutputProvider.OPTIONS + "=" + ExportOptions.TRUSTSTORE_PASSWORD_FILE,
            OutputProvider.OPTIONS + "=" + ExportOptions.KEYSTORE,
            OutputProvider.OPTIONS + "=" + ExportOptions.KEYSTORE_PASSWORD_FILE
        })
public final class IpfixOutput implements OutputProvider {
    /** Ports that IANA has assigned to IPFIX, without and with TLS. */
    private static final int PORT = 4739;

    private static final int TLS_PORT = 4740;

    private static final String NETWORK = "//";

    @Override
    public FlowSink open(OutputTarget target) throws IOException {
        ExportOptions options = new ExportOptions(target.options());
        ExportingProcess exporter = new ExportingProcess(
                target.kind() + ":" + target.location(),
                transport(target, options),
                options.refresh(),
                options.pen(),
                options.backlog(),
                InstantSource.system(),
                System::nanoTime);
        return new IpfixSink(exporter, options, target.sensor(), System::nanoTime);
    }

    private static Transport transport(OutputTarget target, ExportOptions options) throws IOException {
        if (!target.location().startsWith(NETWORK)) {
            return new FileTransport(target.stream());
        }
        String kind = options.transport();
        boolean tls = kind.equals("tls");
        Collector collector = Collector.parse(target.location(), tls ? TLS_PORT : PORT);
        if (tls) {
            TlsConnector connector = new TlsConnector(TlsContext.of(options.truststore(), options.keystore()));
            return new StreamTransport(collector, connector);
        }
        return kind.equals("tcp")
                ? new StreamTransport(collector, new TcpConnector())
                : new UdpTransport(collector, options.mtu(), options.rate());
    }
}

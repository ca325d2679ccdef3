package org.ocellus.output.argus;

import java.io.IOException;
import org.ocellus.output.argus.server.ArgusServer;
import org.ocellus.output.argus.server.ListenAddress;
import org.ocellus.output.argus.stream.ArgusFile;
import org.ocellus.output.argus.stream.ArgusStream;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.output.OutputProvider;
import org.ocellus.spi.output.OutputTarget;
import org.osgi.service.component.annotations.Component;

/** Opens {@code -w argus:FILE} and {@code -w argus://ADDRESS:PORT}. */
@Component(
        property = {
            OutputProvider.KIND + "=argus",
            OutputProvider.OPTIONS + "=" + ArgusOptions.TUNNELS,
            OutputProvider.OPTIONS + "=" + ArgusOptions.SOURCE_ID,
            OutputProvider.OPTIONS + "=" + ArgusOptions.MAX_CLIENTS,
            OutputProvider.OPTIONS + "=" + ArgusOptions.CLIENT_BUFFER
        })
public final class ArgusOutput implements OutputProvider {
    private static final String NETWORK = "//";

    @Override
    public FlowSink open(OutputTarget target) throws IOException {
        ArgusOptions options = ArgusOptions.of(target);
        if (target.location().startsWith(NETWORK)) {
            ListenAddress address = ListenAddress.parse(target.location().substring(NETWORK.length()));
            return new ArgusServer(
                    address, options.maxClients(), options.clientBuffer(), new ArgusStream(options.stream()));
        }
        if (target.terminal()) {
            throw new IOException("argus records are no text for a terminal: name a file, as in -w argus:FILE,"
                    + " or pipe them to a program, as in -w argus:- | ra -r -");
        }
        return new ArgusFile(target.stream(), new ArgusStream(options.stream()));
    }
}

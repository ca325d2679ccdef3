package org.ocellus.output.json;

import java.io.IOException;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.output.OutputProvider;
import org.ocellus.spi.output.OutputTarget;
import org.osgi.service.component.annotations.Component;

/** Opens {@code -w json:LOCATION}. */
@Component(property = OutputProvider.KIND + "=json")
public final class JsonOutput implements OutputProvider {

    @Override
    public FlowSink open(OutputTarget target) throws IOException {
        return new JsonSink(target.stream(), new OcellusProfile());
    }
}

package org.ocellus.output.text;

import java.io.IOException;
import java.time.ZoneId;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.output.OutputProvider;
import org.ocellus.spi.output.OutputTarget;
import org.osgi.service.component.annotations.Component;

/** Opens {@code -w text:LOCATION}, the output of a sensor that was told nothing else. */
@Component(property = OutputProvider.KIND + "=text")
public final class TextOutput implements OutputProvider {

    @Override
    public FlowSink open(OutputTarget target) throws IOException {
        Style style = target.terminal() && colourIsWelcome() ? Style.COLOURED : Style.PLAIN;
        return new TextSink(new Table(Columns.usual(ZoneId.systemDefault()), style, target.stream()));
    }

    /** <a href="https://no-color.org">no-color.org</a>: set and not empty, whatever the value, means plain. */
    private static boolean colourIsWelcome() {
        String noColor = System.getenv("NO_COLOR");
        return noColor == null || noColor.isEmpty();
    }
}

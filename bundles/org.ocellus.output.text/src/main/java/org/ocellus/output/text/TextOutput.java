package org.ocellus.output.text;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.output.OutputProvider;
import org.ocellus.spi.output.OutputTarget;
import org.osgi.service.component.annotations.Component;

/** Opens {@code -w text:LOCATION}, the output of a sensor that was told nothing else. */
@Component(
        property = {
            OutputProvider.KIND + "=text",
            OutputProvider.OPTIONS + "=" + TextOptions.COLUMNS,
            OutputProvider.OPTIONS + "=" + TextOptions.SEPARATOR,
            OutputProvider.OPTIONS + "=" + TextOptions.HEADER,
            OutputProvider.OPTIONS + "=" + TextOptions.COLOUR,
            OutputProvider.OPTIONS + "=" + TextOptions.NAMES,
            OutputProvider.OPTIONS + "=" + TextOptions.MANAGEMENT
        })
public final class TextOutput implements OutputProvider {

    @Override
    public FlowSink open(OutputTarget target) throws IOException {
        TextOptions options = new TextOptions(target);
        ZoneId zone = ZoneId.systemDefault();
        PortNames names = options.names() ? PortNames.ofHost() : PortNames.NONE;
        List<Column> columns = ColumnList.of(options.columns(), new ColumnCatalogue(zone, names));
        boolean management = options.management();
        return new TextSink(layout(columns, options, target), zone, management);
    }

    /** Everything is checked before the file is touched. */
    private static Layout layout(List<Column> columns, TextOptions options, OutputTarget target) throws IOException {
        boolean header = options.header();
        Style style = options.style();
        if (options.aligned()) {
            return new Table(columns, style, header, target.stream());
        }
        char separator = options.separator();
        return new SeparatedLines(columns, separator, header, target.stream());
    }
}

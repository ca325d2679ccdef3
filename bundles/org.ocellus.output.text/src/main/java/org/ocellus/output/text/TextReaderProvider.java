package org.ocellus.output.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import org.ocellus.spi.reader.RecordReader;
import org.ocellus.spi.reader.RecordReaderProvider;
import org.osgi.service.component.annotations.Component;

/** Reads what {@code -w text:FILE} has written, told by the titles of its columns. */
@Component(property = RecordReaderProvider.KIND + "=text")
public final class TextReaderProvider implements RecordReaderProvider {

    @Override
    public boolean recognizes(byte[] head) {
        String[] lines = new String(head, UTF_8).split("\n", -1);
        for (int i = 0; i < lines.length - 1; i++) { // behind the last line feed stands no whole line
            String plain = TextLines.plain(lines[i]);
            if (!TextLines.isPassedOver(plain)) {
                return Header.of(plain, catalogue(PortNames.NONE)) != null;
            }
        }
        return false;
    }

    @Override
    public RecordReader open(InputStream stream, String name) throws IOException {
        PortNames names = PortNames.ofHostIfKnown();
        return new TextReader(stream, name, catalogue(names), names);
    }

    private static ColumnCatalogue catalogue(PortNames names) {
        return new ColumnCatalogue(ZoneId.systemDefault(), names);
    }
}

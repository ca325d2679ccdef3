package org.ocellus.output.json.zeek;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.ocellus.output.json.reader.JsonHead;
import org.ocellus.spi.reader.RecordReader;
import org.ocellus.spi.reader.RecordReaderProvider;
import org.osgi.service.component.annotations.Component;

/** Reads Zeek's {@code conn.log}, ours or Zeek's own, as tab-separated values or JSON. */
@Component(property = RecordReaderProvider.KIND + "=zeek")
public final class ZeekReaderProvider implements RecordReaderProvider {
    private static final String HEADER = "#separator ";

    @Override
    public boolean recognizes(byte[] head) {
        if (isTsv(head)) {
            return new String(head, UTF_8).contains("#path\tconn");
        }
        Map<String, String> members = JsonHead.members(head);
        return members.containsKey("ts") && members.containsKey("uid") && members.containsKey("id.orig_h");
    }

    @Override
    public RecordReader open(InputStream stream, String name) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream, HEAD_BYTES);
        buffered.mark(HEAD_BYTES);
        byte[] head = buffered.readNBytes(HEADER.length());
        buffered.reset();
        return isTsv(head) ? new ZeekTsvReader(buffered, name) : new ZeekJsonReader(buffered, name);
    }

    private static boolean isTsv(byte[] head) {
        return new String(head, 0, Math.min(head.length, HEADER.length()), UTF_8).equals(HEADER);
    }
}

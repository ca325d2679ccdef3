package org.ocellus.output.argus.read;

import java.io.IOException;
import java.io.InputStream;
import org.ocellus.output.argus.format.ManagementRecordWriter;
import org.ocellus.output.argus.format.RecordHeader;
import org.ocellus.spi.reader.RecordReader;
import org.ocellus.spi.reader.RecordReaderProvider;
import org.osgi.service.component.annotations.Component;

/** Reads files of Argus version 3, whoever wrote them. */
@Component(property = RecordReaderProvider.KIND + "=argus")
public final class ArgusReaderProvider implements RecordReaderProvider {

    @Override
    public boolean recognizes(byte[] head) {
        return head.length >= ManagementRecordWriter.COOKIE_OFFSET + Integer.BYTES
                && (head[0] & RecordHeader.MANAGEMENT) != 0
                && cookie(head) == ManagementRecordWriter.COOKIE;
    }

    private static int cookie(byte[] head) {
        int cookie = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            cookie = cookie << Byte.SIZE | (head[ManagementRecordWriter.COOKIE_OFFSET + i] & 0xFF);
        }
        return cookie;
    }

    @Override
    public RecordReader open(InputStream stream, String name) throws IOException {
        ArgusReader reader = new ArgusReader(stream, name);
        byte[] first = reader.first();
        if (!recognizes(first)) {
            throw new IOException(name + ": offset 0: no file of Argus version 3: expected a management record with the"
                    + " cookie 0xe5712dcb");
        }
        return reader;
    }
}

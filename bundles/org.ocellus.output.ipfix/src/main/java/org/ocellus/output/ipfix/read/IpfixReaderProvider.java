package org.ocellus.output.ipfix.read;

import java.io.InputStream;
import java.nio.ByteBuffer;
import org.ocellus.output.ipfix.element.Template;
import org.ocellus.output.ipfix.message.MessageHeader;
import org.ocellus.spi.reader.RecordReader;
import org.ocellus.spi.reader.RecordReaderProvider;
import org.osgi.service.component.annotations.Component;

/** Opens files that hold messages one behind the other (RFC 5655 section 8). */
@Component(property = RecordReaderProvider.KIND + "=ipfix")
public final class IpfixReaderProvider implements RecordReaderProvider {
    private static final int FIRST_SET_END = MessageHeader.BYTES + MessageHeader.SET_BYTES;

    /** The format has no magic number, so that header and first set have to fit together. */
    @Override
    public boolean recognizes(byte[] head) {
        if (head.length < MessageHeader.BYTES) {
            return false;
        }
        ByteBuffer message = ByteBuffer.wrap(head);
        int length = message.getShort(2) & 0xFFFF;
        if (message.getShort(0) != MessageHeader.VERSION || length < MessageHeader.BYTES) {
            return false;
        }
        if (length < FIRST_SET_END || head.length < FIRST_SET_END) {
            return length == MessageHeader.BYTES;
        }
        int set = message.getShort(MessageHeader.BYTES) & 0xFFFF;
        int setLength = message.getShort(MessageHeader.BYTES + 2) & 0xFFFF;
        boolean known =
                set == Template.TEMPLATE_SET || set == Template.OPTIONS_TEMPLATE_SET || set >= Template.FIRST_ID;
        return known && setLength >= MessageHeader.SET_BYTES && MessageHeader.BYTES + setLength <= length;
    }

    @Override
    public RecordReader open(InputStream stream, String name) {
        return new IpfixReader(new MessageStream(stream, name));
    }
}

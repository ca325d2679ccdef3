package org.ocellus.output.ipfix.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.ocellus.output.ipfix.message.MessageHeader;
import org.ocellus.output.ipfix.transport.Transport;

/** Takes a file apart into messages. */
final class MessageStream {
    private final InputStream stream;
    private final String name;
    private final ByteBuffer message = ByteBuffer.allocate(Transport.LONGEST_MESSAGE);
    private long offset;
    private long next;

    MessageStream(InputStream stream, String name) {
        this.stream = stream;
        this.name = name;
    }

    /**
     * Reads the next message, which replaces the one before.
     *
     * @return false at the end of the file
     * @throws IOException if the file is damaged or ends inside a message
     */
    boolean next() throws IOException {
        offset = next;
        message.clear();
        int header = stream.readNBytes(message.array(), 0, MessageHeader.BYTES);
        if (header == 0) {
            return false;
        }
        if (header < MessageHeader.BYTES) {
            throw damaged(0, "the file ends inside the header of a message");
        }
        int version = message.getShort(0) & 0xFFFF;
        int length = message.getShort(2) & 0xFFFF;
        if (version != MessageHeader.VERSION || length < MessageHeader.BYTES) {
            throw damaged(
                    0,
                    "expected the header of an IPFIX message, version 10, but found version " + version + " and length "
                            + length);
        }
        int rest = length - MessageHeader.BYTES;
        if (stream.readNBytes(message.array(), MessageHeader.BYTES, rest) < rest) {
            throw damaged(0, "the file ends inside a message of " + length + " bytes");
        }
        message.limit(length).position(MessageHeader.BYTES);
        next = offset + length;
        return true;
    }

    /** {@return the message, from its first set on} */
    ByteBuffer message() {
        return message;
    }

    /** {@return the observation domain of the message} */
    long domain() {
        return message.getInt(12) & 0xFFFF_FFFFL;
    }

    /** {@return an error for the user}
     *
     * @param at position in the message
     * @param what is wrong
     */
    IOException damaged(int at, String what) {
        return new IOException(name + ": offset " + (offset + at) + ": " + what);
    }
}

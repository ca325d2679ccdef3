package org.ocellus.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.EndpointType;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;

/** Calls a decoder once, outside a sensor, and tells what it said. */
public final class DecoderProbe {
    private DecoderProbe() {}

    /**
     * Decodes a header.
     *
     * @param decoder the decoder under test
     * @param bytes the header and what follows it, all of it captured
     * @return what the decoder said
     */
    public static Decoded decode(Decoder decoder, byte[] bytes) {
        return decode(decoder, bytes, bytes.length);
    }

    /**
     * Decodes a header of a packet of which only the beginning was captured.
     *
     * @param decoder the decoder under test
     * @param bytes what was captured, from the header on
     * @param wireLength bytes on the wire, from the header on
     * @return what the decoder said
     */
    public static Decoded decode(Decoder decoder, byte[] bytes, int wireLength) {
        ArrayLayer layer = new ArrayLayer(bytes, wireLength);
        Outcome outcome;
        try {
            outcome = decoder.decode(layer);
        } catch (ReadPastTheEnd past) {
            outcome = Outcome.TRUNCATED;
        }
        return layer.said(outcome);
    }

    private static final class ReadPastTheEnd extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class ArrayLayer implements Layer {
        private final byte[] bytes;
        private final int wireLength;
        private final List<@Nullable Long> tunnels = new ArrayList<>();
        private final List<Long> labels = new ArrayList<>();
        private int header = -1;
        private int payload = -1;
        private @Nullable Selector space;
        private int value = -1;
        private @Nullable String source;
        private @Nullable String destination;
        private boolean conversation;

        ArrayLayer(byte[] bytes, int wireLength) {
            this.bytes = bytes;
            this.wireLength = wireLength;
        }

        Decoded said(Outcome outcome) {
            return new Decoded(
                    outcome, header, payload, space, value, tunnels, labels, source, destination, conversation);
        }

        @Override
        public int length() {
            return bytes.length;
        }

        @Override
        public int wireLength() {
            return wireLength;
        }

        private long number(int offset, int width) {
            if (offset < 0 || offset > bytes.length - width) {
                throw new ReadPastTheEnd();
            }
            long number = 0;
            for (int i = 0; i < width; i++) {
                number = number << 8 | (bytes[offset + i] & 0xFF);
            }
            return number;
        }

        @Override
        public int u8(int offset) {
            return (int) number(offset, 1);
        }

        @Override
        public int u16(int offset) {
            return (int) number(offset, 2);
        }

        @Override
        public int u24(int offset) {
            return (int) number(offset, 3);
        }

        @Override
        public long u32(int offset) {
            return number(offset, 4);
        }

        @Override
        public long u64(int offset) {
            return number(offset, 8);
        }

        @Override
        public Layer tunnel(long id) {
            tunnels.add(id);
            return this;
        }

        @Override
        public Layer tunnel() {
            tunnels.add(null);
            return this;
        }

        @Override
        public Layer label(long id) {
            labels.add(id);
            return this;
        }

        @Override
        public Layer endpoints(EndpointType type, int from, int to) {
            source = address(type, from);
            destination = address(type, to);
            return this;
        }

        private String address(EndpointType type, int offset) {
            if (offset < 0 || offset > bytes.length - type.length()) {
                throw new ReadPastTheEnd();
            }
            return Hex.of(Arrays.copyOfRange(bytes, offset, offset + type.length()));
        }

        @Override
        public Layer conversation() {
            conversation = true;
            return this;
        }

        @Override
        public Outcome forward(int headerLength, Selector nextSpace, int nextValue) {
            if (headerLength < 0 || headerLength > bytes.length) {
                return Outcome.TRUNCATED;
            }
            header = headerLength;
            space = nextSpace;
            value = nextValue;
            return Outcome.FORWARDED;
        }

        @Override
        public Outcome forward(int headerLength, int payloadLength, Selector nextSpace, int nextValue) {
            if (payloadLength < 0) {
                return Outcome.MALFORMED;
            }
            payload = payloadLength;
            return forward(headerLength, nextSpace, nextValue);
        }
    }
}

package org.ocellus.engine.decode;

import org.ocellus.engine.dispatch.Names;
import org.ocellus.engine.walk.LayerCursor;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.EndpointType;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;

/**
 * Address Resolution Protocol, RFC 826, and its reverse, RFC 903, for IPv4: a conversation between the sender's and the
 * target's address.
 *
 * <pre>
 * | hardware type 2 | protocol type 2 | hardware length 1 | protocol length 1 | operation 2 |
 * | sender hardware | sender protocol | target hardware | target protocol |
 * </pre>
 */
final class ArpDecoder implements Decoder {
    private static final int PROTOCOL_TYPE = 2;
    private static final int HARDWARE_LENGTH = 4;
    private static final int PROTOCOL_LENGTH = 5;
    private static final int ADDRESSES = 8;
    private static final int IPV4_LENGTH = 4;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < ADDRESSES) {
            return Outcome.TRUNCATED;
        }
        if (layer.u16(PROTOCOL_TYPE) != EtherTypes.IPV4 || layer.u8(PROTOCOL_LENGTH) != IPV4_LENGTH) {
            return Outcome.TERMINAL; // another protocol's addresses: it stays a conversation between MAC addresses
        }
        int hardware = layer.u8(HARDWARE_LENGTH);
        int sender = ADDRESSES + hardware;
        int target = sender + IPV4_LENGTH + hardware;
        if (layer.length() < target + IPV4_LENGTH) {
            return Outcome.TRUNCATED;
        }
        LayerCursor cursor = (LayerCursor) layer;
        cursor.datagram(EndpointType.IPV4, 0, layer.u32(sender), 0, layer.u32(target));
        cursor.protocol(Names.ARP, layer.wireLength());
        return Outcome.TERMINAL;
    }
}

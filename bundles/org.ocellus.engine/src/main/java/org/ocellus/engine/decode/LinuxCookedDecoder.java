package org.ocellus.engine.decode;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;
import static org.ocellus.spi.decode.Selector.GRE_PROTOCOL;
import static org.ocellus.spi.decode.Selector.LINK_TYPE;

import org.ocellus.engine.walk.LayerCursor;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;

/**
 * Linux cooked capture, LINKTYPE_LINUX_SLL (113) and LINKTYPE_LINUX_SLL2 (276): what Linux gives for the device "any".
 *
 * <pre>
 * SLL   | packet type 2 | ARPHRD type 2 | address length 2 | address 8 | protocol 2 |
 * SLL2  | protocol 2 | reserved 2 | interface index 4 | ARPHRD type 2 | packet type 1 | address length 1 | address 8 |
 * </pre>
 */
final class LinuxCookedDecoder implements Decoder {
    private static final int ARPHRD_NETLINK = 824;
    private static final int ARPHRD_IPGRE = 778;
    private static final int ARPHRD_FRAD = 770;
    private static final int ARPHRD_RADIOTAP = 803;
    private static final int ARPHRD_IEEE80211 = 801;

    private static final int LINKTYPE_IEEE802_11 = 105;
    private static final int LINKTYPE_RADIOTAP = 127;
    private static final int LINKTYPE_FRELAY = 107;

    /** Protocol values below the first EtherType: an LLC header follows. */
    private static final int PROTOCOL_802_2 = 0x0004;

    private static final int MAC_LENGTH = 6;

    private final int length;
    private final int type;
    private final int addressLength;
    private final int addressLengthBytes;
    private final int address;
    private final int protocol;

    private LinuxCookedDecoder(
            int length, int type, int addressLength, int addressLengthBytes, int address, int protocol) {
        this.length = length;
        this.type = type;
        this.addressLength = addressLength;
        this.addressLengthBytes = addressLengthBytes;
        this.address = address;
        this.protocol = protocol;
    }

    static LinuxCookedDecoder version1() {
        return new LinuxCookedDecoder(16, 2, 4, 2, 6, 14);
    }

    static LinuxCookedDecoder version2() {
        return new LinuxCookedDecoder(20, 8, 11, 1, 12, 0);
    }

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < length) {
            return Outcome.TRUNCATED;
        }
        int hardware = layer.u16(type);
        int payload = layer.u16(protocol);
        int width = addressLengthBytes == 2 ? layer.u16(addressLength) : layer.u8(addressLength);
        long sender = width == MAC_LENGTH ? (long) layer.u16(address) << 32 | layer.u32(address + 2) : 0;
        ((LayerCursor) layer).frame(sender, 0, payload, length);
        return switch (hardware) {
            case ARPHRD_NETLINK -> Outcome.TERMINAL;
            case ARPHRD_IPGRE -> layer.forward(length, GRE_PROTOCOL, payload);
            case ARPHRD_FRAD -> layer.forward(length, LINK_TYPE, LINKTYPE_FRELAY);
            case ARPHRD_RADIOTAP -> layer.forward(length, LINK_TYPE, LINKTYPE_RADIOTAP);
            case ARPHRD_IEEE80211 -> layer.forward(length, LINK_TYPE, LINKTYPE_IEEE802_11);
            default ->
                payload == PROTOCOL_802_2
                        ? layer.forward(length, Selector.LLC, 0)
                        : payload < 0x0600 ? Outcome.TERMINAL : layer.forward(length, ETHERTYPE, payload);
        };
    }
}

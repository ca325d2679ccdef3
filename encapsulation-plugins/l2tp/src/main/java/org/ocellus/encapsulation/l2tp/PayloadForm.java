package org.ocellus.encapsulation.l2tp;

import org.ocellus.spi.decode.Ipv4Header;
import org.ocellus.spi.decode.Ipv6Header;
import org.ocellus.spi.decode.Layer;

/** What frames look like, for headers that do not say what follows them. */
final class PayloadForm {
    private static final int SERIAL_HEADER_LENGTH = 4;
    private static final int PPP_ADDRESS_AND_CONTROL = 0xFF03;
    private static final int CISCO_UNICAST_AND_CONTROL = 0x0F00;
    private static final int CISCO_BROADCAST_AND_CONTROL = 0x8F00;

    private PayloadForm() {}

    /** {@return whether a PPP frame, with address and control or without, may begin at offset} */
    static boolean isPpp(Layer layer, int offset) {
        int first = layer.u8(offset);
        if (first == 0xFF) {
            return layer.u16(offset) == PPP_ADDRESS_AND_CONTROL;
        }
        boolean compressed = (first & 1) != 0;
        return compressed ? first < 0x80 : isProtocol(layer.u16(offset));
    }

    // The ranges in use (RFC 3818): network layer 0x00 and 0x02, their control 0x80 and 0x82, link control 0xC0 and
    // 0xC2.
    private static boolean isProtocol(int number) {
        return (number & 1) != 0 && (number >> 8 & 0x3D) == 0;
    }

    /** {@return whether Cisco HDLC with a known EtherType, and a payload that fits it, begins at offset} */
    static boolean isCiscoHdlc(Layer layer, int offset) {
        int payload = offset + SERIAL_HEADER_LENGTH;
        if (layer.length() <= payload + 1) {
            return false;
        }
        int address = layer.u16(offset);
        return (address == CISCO_UNICAST_AND_CONTROL || address == CISCO_BROADCAST_AND_CONTROL)
                && etherTypeFits(layer, offset + 2, payload);
    }

    /** {@return whether PPP with address, control and a known protocol that its payload fits begins at offset} */
    static boolean isFramedPpp(Layer layer, int offset) {
        int payload = offset + SERIAL_HEADER_LENGTH;
        if (layer.length() <= payload || layer.u16(offset) != PPP_ADDRESS_AND_CONTROL) {
            return false;
        }
        return switch (layer.u16(offset + 2)) {
            case 0x0021 -> Ipv4Header.isPlausible(layer, payload);
            case 0x0057 -> Ipv6Header.isPlausible(layer, payload);
            case 0xC021, 0x8021, 0x8057, 0xC023, 0xC223 -> true;
            default -> false;
        };
    }

    private static boolean etherTypeFits(Layer layer, int etherType, int payload) {
        return switch (layer.u16(etherType)) {
            case 0x0800 -> Ipv4Header.isPlausible(layer, payload);
            case 0x86DD -> Ipv6Header.isPlausible(layer, payload);
            case 0x0806 -> layer.u16(payload) == 1;
            case 0x8100, 0x88A8, 0x8847, 0x8848, 0x8863, 0x8864, 0x88CC, 0x888E -> true;
            default -> false;
        };
    }
}

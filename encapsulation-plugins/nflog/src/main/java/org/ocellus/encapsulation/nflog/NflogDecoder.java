package org.ocellus.encapsulation.nflog;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * LINKTYPE_NFLOG, a packet that netfilter logged (tcpdump.org): attributes, of which one is the packet from its network
 * header on.
 *
 * <pre>
 * | address family 1 | version 1 (0) | resource 2 |
 * then, in the byte order of the capturing host and padded to a multiple of 4:
 * | length 2, with these two fields | type 2 | value ... |
 * </pre>
 */
@Component
@Decodes(name = "nflog", linkType = 239)
public final class NflogDecoder implements Decoder {
    private static final int HEADER_LENGTH = 4;
    private static final int ADDRESS_FAMILY = 0;
    private static final int VERSION = 1;

    private static final int ATTRIBUTE_HEADER_LENGTH = 4;
    private static final int ALIGNMENT = 4;
    private static final int TYPE = 2;
    private static final int NFULA_PACKET_HDR = 1;
    private static final int NFULA_PAYLOAD = 9;
    private static final int SMALLEST_FOREIGN_LENGTH = 0x0100;

    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        if (layer.u8(VERSION) != 0) {
            return Outcome.MALFORMED;
        }
        int hardwareProtocol = 0;
        boolean bigEndian = true;
        int attribute = HEADER_LENGTH;
        while (attribute + ATTRIBUTE_HEADER_LENGTH <= layer.wireLength()) {
            if (attribute == HEADER_LENGTH) {
                bigEndian = isBigEndian(layer.u16(attribute));
            }
            int length = number(layer, attribute, bigEndian);
            int type = number(layer, attribute + TYPE, bigEndian);
            if (length < ATTRIBUTE_HEADER_LENGTH || attribute + length > layer.wireLength()) {
                return Outcome.MALFORMED;
            }
            int value = attribute + ATTRIBUTE_HEADER_LENGTH;
            if (type == NFULA_PAYLOAD) {
                return payload(layer, value, length - ATTRIBUTE_HEADER_LENGTH, hardwareProtocol);
            }
            if (type == NFULA_PACKET_HDR) {
                hardwareProtocol = layer.u16(value);
            }
            attribute += (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        }
        return Outcome.TERMINAL;
    }

    private static Outcome payload(Layer layer, int header, int length, int hardwareProtocol) {
        int etherType = switch (layer.u8(ADDRESS_FAMILY)) {
            case AF_INET -> IPV4;
            case AF_INET6 -> IPV6;
            default -> hardwareProtocol;
        };
        return etherType == 0 ? Outcome.TERMINAL : layer.forward(header, length, ETHERTYPE, etherType);
    }

    // The first attribute is always a short one, so its length has a zero byte, and that is the higher one.
    private static boolean isBigEndian(int firstLength) {
        return firstLength < SMALLEST_FOREIGN_LENGTH;
    }

    private static int number(Layer layer, int offset, boolean bigEndian) {
        int read = layer.u16(offset);
        return bigEndian ? read : Integer.reverseBytes(read) >>> 16;
    }
}

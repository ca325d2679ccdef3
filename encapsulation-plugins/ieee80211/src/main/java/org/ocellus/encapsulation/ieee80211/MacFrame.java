package org.ocellus.encapsulation.ieee80211;

import static org.ocellus.spi.decode.EndpointType.MAC;
import static org.ocellus.spi.decode.Selector.LLC;

import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;

/**
 * The MAC header of an IEEE 802.11 frame, IEEE Std 802.11-2020 clause 9.2.3; its numbers are in little-endian order.
 *
 * <pre>
 *  0       2       4           10          16          22      24          30    32      36
 * +-------+-------+-----------+-----------+-----------+-------+-----------+-----+-------+
 * | frame | dura- | address 1 | address 2 | address 3 | sequ. | address 4 | QoS | HT    |
 * |control| tion  |           |           |           |control| (WDS)     |     |control|
 * +-------+-------+-----------+-----------+-----------+-------+-----------+-----+-------+
 * </pre>
 *
 * Data frames carry LLC. Which address names the sender and which the receiver depends on the DS flags (table 9-30).
 */
final class MacFrame {

    static final int FRAME_CONTROL = 0;
    static final int FLAGS = 1;

    private static final int ADDRESS_1 = 4;
    private static final int ADDRESS_2 = 10;
    private static final int ADDRESS_3 = 16;
    private static final int SEQUENCE_CONTROL = 22;
    private static final int ADDRESS_4 = 24;
    private static final int BASIC_HEADER_LENGTH = 24;
    private static final int TWO_ADDRESS_HEADER_LENGTH = 16;
    private static final int MAC_LENGTH = 6;
    private static final int QOS_CONTROL_LENGTH = 2;
    private static final int HT_CONTROL_LENGTH = 4;

    private static final int PROTOCOL_VERSION = 0x03;
    private static final int TYPE = 0x0C;
    private static final int MANAGEMENT = 0x00;
    private static final int CONTROL = 0x04;
    private static final int DATA = 0x08;
    private static final int SUBTYPE_NULL = 0x40;
    private static final int SUBTYPE_QOS = 0x80;
    private static final int SUBTYPE_CTS = 0xC0;
    private static final int SUBTYPE_ACK = 0xD0;
    private static final int SUBTYPE_CONTROL_WRAPPER = 0x70;
    private static final int SUBTYPE = 0xF0;

    private static final int TO_DS = 0x01;
    private static final int FROM_DS = 0x02;
    private static final int BOTH_DS = TO_DS | FROM_DS;
    private static final int PROTECTED_FRAME = 0x40;
    private static final int HT_CONTROL = 0x80;

    private static final int FRAGMENT_NUMBER = 0x0F;
    private static final int A_MSDU_PRESENT = 0x80;
    private static final int A_MSDU_SUBFRAME_HEADER_LENGTH = 14;
    private static final int A_MSDU_SUBFRAME_LENGTH = 12;

    private MacFrame() {}

    /**
     * Decodes a frame.
     *
     * @param frameControl offset of the byte with version, type and subtype
     * @param flags offset of the byte with the flags
     * @param alignment the header is padded to a multiple of this, in bytes
     */
    static Outcome decode(Layer layer, int frameControl, int flags, int alignment) {
        int control = layer.u8(frameControl);
        if ((control & PROTOCOL_VERSION) != 0) {
            return Outcome.DECLINED;
        }
        return switch (control & TYPE) {
            case DATA -> dataFrame(layer, control, layer.u8(flags), alignment);
            case MANAGEMENT -> managementFrame(layer);
            case CONTROL -> controlFrame(layer, control & SUBTYPE);
            default -> Outcome.TERMINAL;
        };
    }

    private static Outcome managementFrame(Layer layer) {
        if (layer.length() < BASIC_HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        layer.endpoints(MAC, ADDRESS_2, ADDRESS_1);
        return Outcome.TERMINAL;
    }

    private static Outcome controlFrame(Layer layer, int subtype) {
        boolean sentAnonymously =
                subtype == SUBTYPE_CTS || subtype == SUBTYPE_ACK || subtype == SUBTYPE_CONTROL_WRAPPER;
        if (sentAnonymously) {
            return Outcome.TERMINAL;
        }
        if (layer.length() < TWO_ADDRESS_HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        layer.endpoints(MAC, ADDRESS_2, ADDRESS_1);
        return Outcome.TERMINAL;
    }

    private static Outcome dataFrame(Layer layer, int control, int flags, int alignment) {
        int addresses = (flags & BOTH_DS) == BOTH_DS ? ADDRESS_4 + MAC_LENGTH : BASIC_HEADER_LENGTH;
        boolean qos = (control & SUBTYPE_QOS) != 0;
        int header = addresses + (qos ? QOS_CONTROL_LENGTH : 0);
        if (qos && (flags & HT_CONTROL) != 0) {
            header += HT_CONTROL_LENGTH;
        }
        header = (header + alignment - 1) / alignment * alignment;
        if (layer.length() < header) {
            return Outcome.TRUNCATED;
        }
        boolean laterFragment = (layer.u8(SEQUENCE_CONTROL) & FRAGMENT_NUMBER) != 0;
        boolean closed = (control & SUBTYPE_NULL) != 0 || (flags & PROTECTED_FRAME) != 0 || laterFragment;
        if (!closed && qos && (layer.u8(addresses) & A_MSDU_PRESENT) != 0) {
            return firstSubframe(layer, header);
        }
        int source = (flags & FROM_DS) == 0 ? ADDRESS_2 : (flags & TO_DS) == 0 ? ADDRESS_3 : ADDRESS_4;
        int destination = (flags & TO_DS) == 0 ? ADDRESS_1 : ADDRESS_3;
        layer.endpoints(MAC, source, destination);
        return closed ? Outcome.TERMINAL : layer.forward(header, LLC, 0);
    }

    /** An aggregate (clause 9.3.2.2.2) is accounted on the conversation of its first subframe: DA, SA, length, LLC. */
    private static Outcome firstSubframe(Layer layer, int header) {
        int length = layer.u16(header + A_MSDU_SUBFRAME_LENGTH);
        layer.endpoints(MAC, header + MAC_LENGTH, header);
        return layer.forward(header + A_MSDU_SUBFRAME_HEADER_LENGTH, length, LLC, 0);
    }
}

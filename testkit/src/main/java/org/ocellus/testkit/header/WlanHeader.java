package org.ocellus.testkit.header;

import java.util.List;
import java.util.Map;

/**
 * IEEE 802.11 data frame header (IEEE 802.11 clause 9.3.2.1): frame control, duration, three or four addresses, sequence
 * control, QoS control. LLC follows, or an A-MSDU. Aruba's GRE announces it as 0x8200.
 */
public final class WlanHeader extends Header {
    private static final int DATA = 0x08;
    private static final int QOS = 0x80;
    private static final int TO_DS = 0x01;
    private static final int FROM_DS = 0x02;
    private static final int PROTECTED = 0x40;
    private static final int AMSDU_PRESENT = 0x80;
    private static final String ACCESS_POINT = "02:00:00:00:00:aa";
    private static final String FAR_ACCESS_POINT = "02:00:00:00:00:ab";

    private final int direction;
    private boolean qos;
    private boolean encrypted;

    private WlanHeader(int direction) {
        super(Map.of(Space.LINK_TYPE, 105, Space.GRE_PROTOCOL, 0x8200));
        this.direction = direction;
    }

    /** {@return a frame from a station to its access point} */
    public static WlanHeader toAccessPoint() {
        return new WlanHeader(TO_DS);
    }

    /** {@return a frame from an access point to a station} */
    public static WlanHeader fromAccessPoint() {
        return new WlanHeader(FROM_DS);
    }

    /** {@return a frame between two access points, with four addresses} */
    public static WlanHeader betweenAccessPoints() {
        return new WlanHeader(TO_DS | FROM_DS);
    }

    /** {@return a frame between two stations of an ad-hoc network} */
    public static WlanHeader adHoc() {
        return new WlanHeader(0);
    }

    /** Makes it a QoS data frame; it has to be one for an A-MSDU. */
    public WlanHeader qos() {
        qos = true;
        return this;
    }

    /** Marks the frame as encrypted; what follows is written as it is. */
    public WlanHeader encrypted() {
        encrypted = true;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        Octets frame = new Octets()
                .u8(qos ? DATA | QOS : DATA)
                .u8(encrypted ? direction | PROTECTED : direction)
                .little16(0); // duration
        for (String address : addresses()) {
            frame.bytes(Addresses.mac(address));
            if (frame.size() == 22) {
                frame.little16(0x10); // sequence control stands between the third and the fourth address
            }
        }
        if (qos) {
            frame.little16(context.nextIs(AmsduSubframe.class) ? AMSDU_PRESENT : 0);
        }
        return frame.bytes(context.payload()).toBytes();
    }

    private List<String> addresses() {
        String source = EthernetHeader.SOURCE;
        String destination = EthernetHeader.DESTINATION;
        return switch (direction) {
            case TO_DS -> List.of(ACCESS_POINT, source, destination);
            case FROM_DS -> List.of(destination, ACCESS_POINT, source);
            case TO_DS | FROM_DS -> List.of(FAR_ACCESS_POINT, ACCESS_POINT, destination, source);
            default -> List.of(destination, source, ACCESS_POINT);
        };
    }
}

package org.ocellus.testkit.header;

import java.util.Map;

/** ARP for IPv4 over Ethernet (RFC 826). */
public final class ArpPacket extends Header {
    private static final int ETHERNET = 1;
    private static final int IPV4 = 0x0800;
    private static final int REQUEST = 1;
    private static final int REPLY = 2;

    private final int operation;
    private final String senderMac;
    private final String senderAddress;
    private final String targetMac;
    private final String targetAddress;

    private ArpPacket(int operation, String senderMac, String sender, String targetMac, String target) {
        super(Map.of(Space.ETHERTYPE, 0x0806));
        this.operation = operation;
        this.senderMac = senderMac;
        this.senderAddress = sender;
        this.targetMac = targetMac;
        this.targetAddress = target;
    }

    /** {@return the question who has {@code target}} */
    public static ArpPacket request(String senderMac, String sender, String target) {
        return new ArpPacket(REQUEST, senderMac, sender, "00:00:00:00:00:00", target);
    }

    /** {@return the answer that {@code sender} is at {@code senderMac}} */
    public static ArpPacket reply(String senderMac, String sender, String targetMac, String target) {
        return new ArpPacket(REPLY, senderMac, sender, targetMac, target);
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u16(ETHERNET)
                .u16(IPV4)
                .u8(6)
                .u8(4)
                .u16(operation)
                .bytes(Addresses.mac(senderMac))
                .bytes(Addresses.ipv4(senderAddress))
                .bytes(Addresses.mac(targetMac))
                .bytes(Addresses.ipv4(targetAddress))
                .bytes(context.payload())
                .toBytes();
    }
}

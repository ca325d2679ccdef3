package org.ocellus.testkit.header;

import java.util.Map;

/** Linux cooked capture, version 1 (LINKTYPE_LINUX_SLL, 113) or 2 (LINKTYPE_LINUX_SLL2, 276). */
public final class LinuxSllHeader extends Header {
    private static final int VERSION_1 = 113;
    private static final int VERSION_2 = 276;
    private static final int ARPHRD_ETHER = 1;
    private static final int OUTGOING = 4;

    private final int version;
    private final String address;
    private int arphrd = ARPHRD_ETHER;
    private int protocol = -1;

    private LinuxSllHeader(int version, String address) {
        super(Map.of(Space.LINK_TYPE, version));
        this.version = version;
        this.address = address;
    }

    /** {@return a header of version 1 of a packet sent by the host} */
    public static LinuxSllHeader version1(String senderMac) {
        return new LinuxSllHeader(VERSION_1, senderMac);
    }

    /** {@return a header of version 2 of a packet sent by the host on interface 2} */
    public static LinuxSllHeader version2(String senderMac) {
        return new LinuxSllHeader(VERSION_2, senderMac);
    }

    /** Sets the ARPHRD_ type of the interface, such as 824 for Netlink, 778 for GRE. */
    public LinuxSllHeader arphrd(int value) {
        arphrd = value;
        return this;
    }

    /** States the protocol in place of the EtherType of the next header. */
    public LinuxSllHeader protocol(int value) {
        protocol = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        int next = protocol < 0 ? context.next(Space.ETHERTYPE, Context.LOCAL_EXPERIMENTAL) : protocol;
        byte[] mac = Addresses.mac(address);
        Octets header = version == VERSION_1
                ? new Octets()
                        .u16(OUTGOING)
                        .u16(arphrd)
                        .u16(mac.length)
                        .bytes(mac)
                        .u16(0)
                        .u16(next)
                : new Octets()
                        .u16(next)
                        .u16(0)
                        .u32(2)
                        .u16(arphrd)
                        .u8(OUTGOING)
                        .u8(mac.length)
                        .bytes(mac)
                        .u16(0);
        return header.bytes(context.payload()).toBytes();
    }
}

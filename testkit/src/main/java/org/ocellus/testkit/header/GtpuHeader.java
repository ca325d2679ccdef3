package org.ocellus.testkit.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** GTP-U header of version 1 (3GPP TS 29.281 section 5.1) with extension headers (section 5.2). */
public final class GtpuHeader extends Header {
    /** Message type of a user packet. */
    public static final int G_PDU = 255;

    private static final int VERSION_1_GTP = 0x30;
    private static final int EXTENSION = 0x04;
    private static final int SEQUENCE = 0x02;

    private final long teid;
    private final List<Extension> extensions = new ArrayList<>();
    private int messageType = G_PDU;
    private int flags = VERSION_1_GTP;
    private int sequence;

    private record Extension(int type, String digits) {}

    /** Makes the header of a user packet to that tunnel endpoint, 32 bits. */
    public GtpuHeader(long teid) {
        super(Map.of(Space.UDP_PORT, 2152));
        this.teid = teid;
    }

    /** Sets the message type, 0 to 255: 1 echo request, 26 error indication, 254 end marker. */
    public GtpuHeader messageType(int value) {
        messageType = value;
        return this;
    }

    /** Adds the sequence number, 16 bits. */
    public GtpuHeader sequence(int value) {
        flags |= SEQUENCE;
        sequence = value;
        return this;
    }

    /**
     * Adds an extension header.
     *
     * @param type 8 bits: 0x85 PDU session container
     * @param digits its content, as hexadecimal digits; a multiple of 4 bytes less 2
     */
    public GtpuHeader extension(int type, String digits) {
        flags |= EXTENSION;
        extensions.add(new Extension(type, digits));
        return this;
    }

    @Override
    public byte[] write(Context context) {
        byte[] optional = optional();
        return new Octets()
                .u8(flags)
                .u8(messageType)
                .u16(optional.length + context.length())
                .u32(teid)
                .bytes(optional)
                .bytes(context.payload())
                .toBytes();
    }

    private byte[] optional() {
        Octets part = new Octets();
        if (flags == VERSION_1_GTP) {
            return part.toBytes();
        }
        part.u16(sequence).u8(0);
        for (Extension extension : extensions) {
            byte[] content = new Octets().hex(extension.digits()).toBytes();
            part.u8(extension.type()).u8((content.length + 2) / 4).bytes(content);
        }
        return part.u8(0).toBytes();
    }
}

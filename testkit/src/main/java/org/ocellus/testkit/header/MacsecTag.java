package org.ocellus.testkit.header;

import java.util.Map;

/**
 * MACsec SecTAG with explicit SCI, and the integrity check value of 16 zero bytes behind the secure data (IEEE 802.1AE
 * clause 9). With integrity only, the secure data are the original EtherType and payload.
 */
public final class MacsecTag extends Header {
    private static final int SCI_PRESENT = 0x20;
    private static final int ENCRYPTED_AND_CHANGED = 0x0C;
    private static final int ICV = 16;
    private static final int SHORT = 48;

    private final long secureChannel;
    private int control = SCI_PRESENT;

    /** Makes a tag of that secure channel identifier, 64 bits. */
    public MacsecTag(long secureChannel) {
        super(Map.of(Space.ETHERTYPE, 0x88E5));
        this.secureChannel = secureChannel;
    }

    /** Marks the secure data as encrypted; they are written as they are. */
    public MacsecTag encrypted() {
        control |= ENCRYPTED_AND_CHANGED;
        return this;
    }

    /** Leaves the SCI away, as on links between two stations. */
    public MacsecTag withoutChannel() {
        control &= ~SCI_PRESENT;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        int secured = 2 + context.length();
        Octets frame =
                new Octets().u8(control).u8(secured < SHORT ? secured : 0).u32(1); // packet number
        if ((control & SCI_PRESENT) != 0) {
            frame.u64(secureChannel);
        }
        return frame.u16(context.etherTypeOrLength())
                .bytes(context.payload())
                .zeros(ICV)
                .toBytes();
    }
}

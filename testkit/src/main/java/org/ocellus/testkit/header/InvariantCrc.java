package org.ocellus.testkit.header;

import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Invariant CRC of InfiniBand (IBTA volume 1, 7.8.1) and RoCE (annexes A16.4 and A17.3): over the whole packet, with ones
 * in place of what switches and routers change on the way.
 */
final class InvariantCrc {
    private static final int CRC_LENGTH = 4;
    private static final int LRH_LENGTH = 8;

    private InvariantCrc() {}

    /** {@return the CRC of the packet in which this transport header and payload stand} */
    static long of(Context context, byte[] transport) {
        byte[] masked = transport.clone();
        masked[4] = (byte) 0xFF; // the BTH's reserved byte, where congestion is marked
        CRC32 crc = new CRC32();
        crc.update(headers(context, transport.length + CRC_LENGTH));
        crc.update(masked);
        return crc.getValue();
    }

    /** {@return the headers around a transport header, masked; without LRH, ones stand for it} */
    private static byte[] headers(Context context, int contentLength) {
        Header start = context.around(List.of(LrhHeader.class))
                .or(() -> context.around(List.of(GrhHeader.class, Ipv4Header.class, Ipv6Header.class)))
                .orElse(null);
        if (start == null) {
            return new byte[0];
        }
        byte[] packet = context.encloseFrom(start, new byte[contentLength]);
        if (start instanceof LrhHeader) {
            return maskedLocal(Arrays.copyOf(packet, packet.length - LrhHeader.VCRC - contentLength));
        }
        byte[] headers = Arrays.copyOf(packet, packet.length - contentLength);
        if (start instanceof Ipv4Header) {
            maskIpv4(headers);
        } else {
            maskIpv6(headers, 0);
        }
        if (!(start instanceof GrhHeader)) {
            Arrays.fill(headers, headers.length - 2, headers.length, (byte) 0xFF); // the checksum of UDP
        }
        return new Octets().u64(-1).bytes(headers).toBytes();
    }

    /** Virtual lane, and the global route header if there is one. */
    private static byte[] maskedLocal(byte[] headers) {
        headers[0] |= (byte) 0xF0;
        if (headers.length > LRH_LENGTH) {
            maskIpv6(headers, LRH_LENGTH);
        }
        return headers;
    }

    /** Traffic class, flow label and hop limit. */
    private static void maskIpv6(byte[] packet, int at) {
        packet[at] |= 0x0F;
        Arrays.fill(packet, at + 1, at + 4, (byte) 0xFF);
        packet[at + 7] = (byte) 0xFF;
    }

    /** Type of service, TTL and header checksum. */
    private static void maskIpv4(byte[] packet) {
        packet[1] = (byte) 0xFF;
        packet[8] = (byte) 0xFF;
        packet[10] = (byte) 0xFF;
        packet[11] = (byte) 0xFF;
    }
}

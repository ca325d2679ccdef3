import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a capture of everyday traffic to standard output: {@code java Traffic.java plain|tunnels|both PACKETS CONVERSATIONS}.
 *
 * <p>TCP connections (with handshake, options, retransmissions, losses, FIN or RST; some seen from their middle on, some
 * never answered), UDP questions and answers, and echoes over IPv4 and IPv6; many short and few long ones, up to 4096 at a time. Of {@code tunnels} each lies in one of eight
 * encapsulations, of {@code both} every other. 96 bytes of each packet are kept. The same words make the same bytes.
 */
final class Traffic {
    private static final int AT_A_TIME = 4096;
    private static final int SNAPLEN = 96;
    private static final int LINKTYPE_ETHERNET = 1;
    private static final int MAGIC_OF_MICROSECONDS = 0xA1B2C3D4;
    private static final int BEGIN = 1_800_000_000; // seconds since the epoch
    private static final int[] SERVICES = {443, 443, 443, 80, 53, 53, 22, 25, 123, 5432, 8080};

    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int FIN = 0x01;
    private static final int SYN = 0x02;
    private static final int RST = 0x04;
    private static final int PSH = 0x08;
    private static final int ACK = 0x10;

    private enum Encapsulation {
        NONE,
        VLAN,
        QINQ,
        MPLS,
        VXLAN,
        GENEVE,
        GUE,
        GRE,
        ROCE
    }

    /** What is known of one conversation while it goes on. */
    private static final class Conversation {
        boolean ipv6;
        int protocol;
        Encapsulation encapsulation = Encapsulation.NONE;
        int client;
        int server;
        int clientPort;
        int serverPort;
        int left;
        int sent;
        int clientSequence;
        int serverSequence;
        int closing;

        boolean over() {
            return left <= 0;
        }
    }

    private final SplittableRandom random = new SplittableRandom(1);
    private final OutputStream out;
    private final String mode;
    private final ByteBuffer frame = ByteBuffer.allocate(256);
    private final ByteBuffer header = ByteBuffer.allocate(16);
    private long micros;

    private Traffic(OutputStream out, String mode) {
        this.out = out;
        this.mode = mode;
    }

    public static void main(String[] words) throws IOException {
        if (words.length != 3 || !List.of("plain", "tunnels", "both").contains(words[0])) {
            System.err.println("usage: java Traffic.java plain|tunnels|both PACKETS CONVERSATIONS > FILE");
            System.exit(2);
        }
        try (OutputStream out = new BufferedOutputStream(System.out, 1 << 16)) {
            new Traffic(out, words[0]).write(Long.parseLong(words[1]), Integer.parseInt(words[2]));
        }
    }

    private void write(long packets, int conversations) throws IOException {
        ByteBuffer file = ByteBuffer.allocate(24);
        file.putInt(MAGIC_OF_MICROSECONDS).putShort((short) 2).putShort((short) 4).putInt(0).putInt(0);
        file.putInt(SNAPLEN).putInt(LINKTYPE_ETHERNET);
        out.write(file.array());
        List<Conversation> open = new ArrayList<>();
        int begun = 0;
        while (open.size() < Math.min(AT_A_TIME, conversations)) {
            open.add(begin(begun++));
        }
        for (long i = 0; i < packets; i++) {
            int at = random.nextInt(open.size());
            Conversation one = open.get(at);
            if (one.over()) { // beyond the number that was asked for, earlier ones begin again, with ports used before
                one = begin(begun < conversations ? begun : random.nextInt(conversations));
                begun++;
                open.set(at, one);
            }
            packet(one);
        }
    }

    /** Conversations of one number are between the same ends. */
    private Conversation begin(int number) {
        SplittableRandom own = new SplittableRandom(number);
        Conversation one = new Conversation();
        int kind = own.nextInt(100);
        one.protocol = kind < 70 ? TCP : kind < 97 ? UDP : 1;
        one.ipv6 = own.nextInt(100) < 15;
        one.client = 0x0A000000 | own.nextInt(1 << 24); // 10.0.0.0/8
        one.server = 0xC6120000 | (own.nextInt(50) == 0 ? 1 << 16 : own.nextInt(1 << 17)); // 198.18.0.0/15
        one.clientPort = 1024 + own.nextInt(64_000);
        one.serverPort = SERVICES[own.nextInt(SERVICES.length)];
        boolean tunnelled = mode.equals("tunnels") || (mode.equals("both") && own.nextBoolean());
        if (tunnelled) {
            one.encapsulation = Encapsulation.values()[1 + own.nextInt(Encapsulation.values().length - 1)];
        }
        one.left = (int) Math.min(100_000, 2 + 4 / Math.pow(random.nextDouble() + 1e-6, 1.1));
        switch (random.nextInt(40)) {
            case 0 -> one.left = 1; // a probe that nobody answers
            case 1 -> one.sent = 1; // of which the capture has not seen the first packet
            case 2 -> one.sent = 3; // or no beginning at all
            default -> {
                // begins and ends in order
            }
        }
        one.clientSequence = random.nextInt();
        one.serverSequence = random.nextInt();
        return one;
    }

    private void packet(Conversation one) throws IOException {
        micros += random.nextInt(4);
        boolean back = one.protocol == TCP ? random.nextBoolean() : (one.sent & 1) != 0;
        int flags = PSH | ACK;
        int payload = payload(one);
        if (one.protocol == TCP) {
            if (one.sent < 3) { // SYN, SYN and ACK, ACK
                back = one.sent == 1;
                flags = one.sent == 0 ? SYN : one.sent == 1 ? SYN | ACK : ACK;
                payload = 0;
            } else if (one.left <= 3 || one.closing > 0) {
                back = one.closing == 1;
                flags = closing(one);
                payload = 0;
            }
        }
        boolean again = flags == SYN && random.nextInt(40) == 0;
        one.sent += again ? 0 : 1;
        one.left--;
        frame.clear();
        outer(one, back, flags, payload);
        if (again) {
            record(frame.position());
            return;
        }
        if (one.protocol == TCP) {
            follow(one, back, flags, payload);
        }
        record(frame.position() + payload);
    }

    private int payload(Conversation one) {
        int size = random.nextInt(100);
        return switch (one.protocol) {
            case TCP -> size < 40 ? 0 : size < 60 ? 1 + random.nextInt(600) : 1400;
            case UDP -> size < 70 ? 30 + random.nextInt(200) : 1200;
            default -> 56;
        };
    }

    /** {@return the flags of the segment that comes next when a connection ends: both say FIN, or one resets it} */
    private int closing(Conversation one) {
        one.closing++;
        if (one.closing == 1 && random.nextInt(20) == 0) {
            one.left = 0;
            return RST | ACK;
        }
        one.left = 4 - one.closing;
        return one.closing <= 2 ? FIN | ACK : ACK;
    }

    /** Goes on in sequence; now and then a segment comes again, or one before it is lost. */
    private void follow(Conversation one, boolean back, int flags, int payload) {
        int length = payload + ((flags & (SYN | FIN)) != 0 ? 1 : 0);
        int luck = payload == 0 ? 0 : random.nextInt(200);
        int step = luck == 1 ? 0 : luck == 2 ? length + 1400 : length;
        if (back) {
            one.serverSequence += step;
        } else {
            one.clientSequence += step;
        }
    }

    private void outer(Conversation one, boolean back, int flags, int payload) {
        int etherType = one.ipv6 ? 0x86DD : 0x0800;
        int inner = (one.ipv6 ? 40 : 20) + transportLength(one, flags) + payload;
        int entropy = 49_152 | one.clientPort & 0x3FFF;
        ethernet(back);
        switch (one.encapsulation) {
            case NONE -> put16(etherType);
            case VLAN -> put16(0x8100).putShort((short) 100).putShort((short) etherType);
            case QINQ -> {
                put16(0x88A8).putShort((short) 200);
                put16(0x8100).putShort((short) 30).putShort((short) etherType);
            }
            case MPLS -> put16(0x8847).putInt((back ? 117 : 116) << 12 | 64).putInt(216 << 12 | 1 << 8 | 64);
            case VXLAN -> {
                underlay(back, UDP, 16 + 14 + inner);
                udp(entropy, 4789, 8 + 14 + inner).putInt(0x0800_0000).putInt(5000 << 8);
                ethernet(back);
                put16(etherType);
            }
            case GENEVE -> {
                underlay(back, UDP, 16 + 14 + inner);
                udp(entropy, 6081, 8 + 14 + inner).putInt(0x0000_6558).putInt(6000 << 8);
                ethernet(back);
                put16(etherType);
            }
            case GUE -> {
                underlay(back, UDP, 12 + inner);
                udp(entropy, 6080, 4 + inner).put((byte) 0).put((byte) (one.ipv6 ? 41 : 4)).putShort((short) 0);
            }
            case GRE -> {
                underlay(back, 47, 8 + inner);
                put16(0x2000).putShort((short) etherType).putInt(77);
            }
            case ROCE -> {
                underlay(back, UDP, 20 + payload + 4);
                udp(entropy, 4791, 12 + payload + 4).put((byte) 4).put((byte) 0x40).putShort((short) 0xFFFF);
                frame.putInt(back ? 0x12 : 0x11).putInt(one.sent & 0xFFFFFF);
                frame.putInt(0); // the invariant checksum, which is not computed
                return; // the base transport header is the innermost
            }
        }
        network(one, back, flags, payload);
    }

    private ByteBuffer put16(int value) {
        return frame.putShort((short) value);
    }

    private void ethernet(boolean back) {
        frame.putInt(0x02000000).putShort((short) (back ? 1 : 2));
        frame.putInt(0x02000000).putShort((short) (back ? 2 : 1));
    }

    /** The endpoints of tunnels: 192.0.2.1 and 192.0.2.2. */
    private void underlay(boolean back, int protocol, int length) {
        put16(0x0800);
        ipv4(back ? 0xC0000202 : 0xC0000201, back ? 0xC0000201 : 0xC0000202, protocol, length);
    }

    private void ipv4(int source, int destination, int protocol, int length) {
        frame.putShort((short) 0x4500).putShort((short) (20 + length)).putInt(0x4000);
        frame.put((byte) 64).put((byte) protocol).putShort((short) 0).putInt(source).putInt(destination);
    }

    /** The documentation prefix 2001:db8::/32, with the IPv4 address at the end. */
    private void ipv6(int source, int destination, int protocol, int length) {
        frame.putInt(0x6000_0000).putShort((short) length).put((byte) protocol).put((byte) 64);
        frame.putInt(0x2001_0DB8).putInt(0).putInt(0).putInt(source);
        frame.putInt(0x2001_0DB8).putInt(0).putInt(0).putInt(destination);
    }

    private ByteBuffer udp(int source, int destination, int length) {
        return frame.putShort((short) source).putShort((short) destination).putShort((short) (8 + length)).putShort((short) 0);
    }

    private static int transportLength(Conversation one, int flags) {
        return one.protocol == TCP ? (flags & SYN) != 0 ? 28 : 20 : 8;
    }

    private void network(Conversation one, boolean back, int flags, int payload) {
        int source = back ? one.server : one.client;
        int destination = back ? one.client : one.server;
        int length = transportLength(one, flags) + payload;
        if (one.ipv6) {
            ipv6(source, destination, one.protocol == 1 ? 58 : one.protocol, length);
        } else {
            ipv4(source, destination, one.protocol, length);
        }
        int sourcePort = back ? one.serverPort : one.clientPort;
        int destinationPort = back ? one.clientPort : one.serverPort;
        switch (one.protocol) {
            case TCP -> tcp(one, back, flags, sourcePort, destinationPort);
            case UDP -> udp(sourcePort, destinationPort, payload);
            default -> echo(one, back);
        }
    }

    private void tcp(Conversation one, boolean back, int flags, int sourcePort, int destinationPort) {
        boolean syn = (flags & SYN) != 0;
        frame.putShort((short) sourcePort).putShort((short) destinationPort);
        frame.putInt(back ? one.serverSequence : one.clientSequence);
        frame.putInt((flags & ACK) == 0 ? 0 : back ? one.clientSequence : one.serverSequence);
        frame.put((byte) (syn ? 0x70 : 0x50)).put((byte) flags);
        frame.putShort((short) (syn ? 64_240 : 500 + random.nextInt(4) * 16)).putInt(0);
        if (syn) { // maximum segment size, no operation, window scale
            frame.putInt(0x0204_05B4).putInt(0x0103_0307);
        }
    }

    private void echo(Conversation one, boolean back) {
        int type = one.ipv6 ? back ? 129 : 128 : back ? 0 : 8;
        frame.put((byte) type).put((byte) 0).putShort((short) 0).putShort((short) one.clientPort);
        frame.putShort((short) (one.sent >>> 1));
    }

    private void record(int length) throws IOException {
        int captured = Math.min(length, SNAPLEN);
        header.clear();
        header.putInt(BEGIN + (int) (micros / 1_000_000)).putInt((int) (micros % 1_000_000));
        header.putInt(captured).putInt(length);
        out.write(header.array());
        while (frame.position() < captured) {
            frame.put((byte) 0);
        }
        out.write(frame.array(), 0, captured);
    }
}

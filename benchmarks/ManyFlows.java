import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes a capture of many UDP conversations to standard output: {@code java ManyFlows.java FLOWS}. Each has a packet and its
 * answer; a microsecond lies between packets. The same number makes the same bytes.
 */
final class ManyFlows {
    private static final int MAGIC_OF_NANOSECONDS = 0xA1B23C4D;
    private static final int LINKTYPE_ETHERNET = 1;
    private static final int SNAPLEN = 65_535;
    private static final int FRAME = 64;
    private static final int IP_LENGTH = FRAME - 14;
    private static final int UDP_LENGTH = IP_LENGTH - 20;
    private static final int BEGIN = 1_800_000_000; // seconds since the epoch
    private static final int SERVER = 0xC0000201; // 192.0.2.1
    private static final int FIRST_CLIENT = 0x0A000000; // 10.0.0.0
    private static final int PORTS = 50_000;

    private final ByteBuffer buffer = ByteBuffer.allocate(16 + FRAME);
    private final OutputStream out;
    private long packets;

    private ManyFlows(OutputStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        long flows = Long.parseLong(arguments[0]);
        try (OutputStream out = new BufferedOutputStream(System.out, 1 << 16)) {
            ManyFlows capture = new ManyFlows(out);
            capture.header();
            for (long flow = 0; flow < flows; flow++) {
                int client = FIRST_CLIENT + (int) (flow / PORTS);
                int port = 10_000 + (int) (flow % PORTS);
                capture.packet(client, port, SERVER, 53);
                capture.packet(SERVER, 53, client, port);
            }
        }
    }

    private void header() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(24).order(ByteOrder.BIG_ENDIAN);
        header.putInt(MAGIC_OF_NANOSECONDS).putShort((short) 2).putShort((short) 4).putInt(0).putInt(0);
        header.putInt(SNAPLEN).putInt(LINKTYPE_ETHERNET);
        out.write(header.array());
    }

    private void packet(int source, int sourcePort, int destination, int destinationPort) throws IOException {
        long micros = packets++;
        buffer.clear();
        buffer.putInt(BEGIN + (int) (micros / 1_000_000)).putInt((int) (micros % 1_000_000) * 1_000);
        buffer.putInt(FRAME).putInt(FRAME);
        buffer.putShort((short) 0x0200).putInt(destination).putShort((short) 0x0200).putInt(source);
        buffer.putShort((short) 0x0800);
        buffer.put((byte) 0x45).put((byte) 0).putShort((short) IP_LENGTH).putInt(0);
        buffer.put((byte) 64).put((byte) 17).putShort((short) 0).putInt(source).putInt(destination);
        buffer.putShort((short) sourcePort).putShort((short) destinationPort);
        buffer.putShort((short) UDP_LENGTH).putShort((short) 0);
        out.write(buffer.array());
    }
}

package org.ocellus.capture.ring;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.capture.PacketBatch;

/** Blocks as the kernel writes them, by the layout of linux/if_packet.h. */
class BlockReaderTest {
    private static final int BLOCK = 4096;
    private static final int FIRST = 48;
    private static final int SLOT = 256;
    private static final int MAC = 82;
    private static final int OUTGOING = 4;
    private static final int VLAN_VALID = 0x10;
    private static final int TPID_VALID = 0x40;

    private static final String FRAME = "020000000002" + "020000000001" + "0800" + "45000014";

    private final MemorySegment ring = Arena.ofAuto().allocate(2L * BLOCK, 16);
    private final PacketBatch batch = new PacketBatch(3);

    private BlockReader reader(HardwareType hardware) {
        return new BlockReader(ring, new RingGeometry(BLOCK, 2), hardware);
    }

    private void block(int number, int packets) {
        long at = (long) number * BLOCK;
        ring.set(JAVA_INT, at + 12, packets);
        ring.set(JAVA_INT, at + 16, FIRST);
        ring.set(JAVA_INT, at + 8, 1);
    }

    private long packet(int block, int index, int wireLength) {
        long at = (long) block * BLOCK + FIRST + (long) index * SLOT;
        byte[] frame = HexFormat.of().parseHex(FRAME);
        ring.set(JAVA_INT, at, SLOT);
        ring.set(JAVA_INT, at + 4, 1_800_000_000);
        ring.set(JAVA_INT, at + 8, 123_456_789 + index);
        ring.set(JAVA_INT, at + 12, frame.length);
        ring.set(JAVA_INT, at + 16, wireLength);
        ring.set(JAVA_SHORT, at + 24, (short) MAC);
        MemorySegment.copy(frame, 0, ring, JAVA_BYTE, at + MAC, frame.length);
        return at;
    }

    private int status(int block) {
        return ring.get(JAVA_INT, (long) block * BLOCK + 8);
    }

    private String bytes(int i) {
        byte[] bytes = MemorySegment.ofAddress(batch.address(i))
                .reinterpret(batch.captured(i))
                .toArray(JAVA_BYTE);
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void thereIsNothingBeforeTheKernelHandsABlockOver() {
        assertThat(reader(HardwareType.ETHERNET).ready()).isFalse();
    }

    @Test
    void packetsAreHandedOutWhereTheyLie() {
        long at = packet(0, 0, 1500);
        block(0, 1);
        BlockReader reader = reader(HardwareType.ETHERNET);

        assertThat(reader.ready()).isTrue();
        reader.fill(batch);
        assertThat(batch.size()).isOne();
        assertThat(batch.address(0)).isEqualTo(ring.address() + at + MAC);
        assertThat(batch.captured(0)).isEqualTo(18);
        assertThat(batch.wire(0)).isEqualTo(1500);
        assertThat(batch.timestamp(0)).isEqualTo(1_800_000_000_123_456_789L);
        assertThat(batch.linkType(0)).isEqualTo(1);
    }

    @Test
    void aBlockIsGivenBackWhenTheNextPacketsAreAskedForAndNotBefore() {
        for (int i = 0; i < 5; i++) {
            packet(0, i, 60);
        }
        packet(1, 0, 61);
        block(0, 5);
        block(1, 1);
        BlockReader reader = reader(HardwareType.ETHERNET);

        assertThat(reader.ready()).isTrue();
        reader.fill(batch);
        assertThat(batch.size()).as("as many as the batch holds").isEqualTo(3);
        batch.clear();
        assertThat(reader.ready()).isTrue();
        reader.fill(batch);
        assertThat(batch.size()).as("the rest of the block").isEqualTo(2);
        assertThat(status(0)).as("still ours").isEqualTo(1);
        batch.clear();
        assertThat(reader.ready()).isTrue();
        assertThat(status(0)).as("the kernel's").isZero();
        reader.fill(batch);
        assertThat(batch.wire(0)).isEqualTo(61);
        assertThat(reader.ready())
                .as("round the ring, the first block is still the kernel's")
                .isFalse();
        assertThat(status(1)).isZero();
    }

    @Test
    void aTagThatTheKernelTookOutIsPutBack() {
        long at = packet(0, 0, 60);
        ring.set(JAVA_INT, at + 20, VLAN_VALID | TPID_VALID);
        ring.set(JAVA_INT, at + 32, 0x2064);
        ring.set(JAVA_SHORT, at + 36, (short) 0x88A8);
        block(0, 1);
        BlockReader reader = reader(HardwareType.ETHERNET);
        reader.ready();
        reader.fill(batch);

        assertThat(bytes(0)).isEqualTo("020000000002" + "020000000001" + "88a8" + "2064" + "0800" + "45000014");
        assertThat(batch.wire(0)).isEqualTo(64);
    }

    @Test
    void aTagOfUnknownTypeIsThatOf8021Q() {
        long at = packet(0, 0, 60);
        ring.set(JAVA_INT, at + 20, VLAN_VALID);
        ring.set(JAVA_INT, at + 32, 5);
        block(0, 1);
        BlockReader reader = reader(HardwareType.ETHERNET);
        reader.ready();
        reader.fill(batch);

        assertThat(bytes(0)).contains("8100" + "0005" + "0800");
    }

    @Test
    void whatGoesOutOnTheLoopbackInterfaceComesInAgainAndIsTakenOnce() {
        ring.set(JAVA_BYTE, packet(0, 0, 60) + 58, (byte) OUTGOING);
        packet(0, 1, 61);
        block(0, 2);
        BlockReader reader = reader(HardwareType.LOOPBACK);
        reader.ready();
        reader.fill(batch);

        assertThat(batch.size()).isOne();
        assertThat(batch.wire(0)).isEqualTo(61);
    }

    @Test
    void whatGoesOutOnOtherInterfacesIsTaken() {
        ring.set(JAVA_BYTE, packet(0, 0, 60) + 58, (byte) OUTGOING);
        block(0, 1);
        BlockReader reader = reader(HardwareType.NONE);
        reader.ready();
        reader.fill(batch);

        assertThat(batch.linkType(0)).isEqualTo(101);
    }
}

package org.ocellus.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

final class MemoryTest {
    private final MemorySegment segment = Arena.ofAuto().allocate(64, 8);
    private final long address = segment.address();

    private void bytes(int... values) {
        for (int i = 0; i < values.length; i++) {
            segment.set(ValueLayout.JAVA_BYTE, i, (byte) values[i]);
        }
    }

    @Test
    void readsPacketsInNetworkByteOrder() {
        bytes(0x81, 0x02, 0x83, 0x04, 0x85, 0x06, 0x87, 0x08);

        assertThat(Memory.u8(address)).isEqualTo(0x81);
        assertThat(Memory.u16(address)).isEqualTo(0x8102);
        assertThat(Memory.i32(address)).isEqualTo(0x81028304);
        assertThat(Memory.i64(address)).isEqualTo(0x8102830485068708L);
    }

    @Test
    void readsPacketsAtAnyAlignment() {
        bytes(0, 1, 2, 3, 4, 5, 6, 7, 8);

        assertThat(Memory.u16(address + 1)).isEqualTo(0x0102);
        assertThat(Memory.i32(address + 1)).isEqualTo(0x01020304);
        assertThat(Memory.i64(address + 1)).isEqualTo(0x0102030405060708L);
    }

    @Test
    void givesBackWhatWasWritten() {
        Memory.putByte(address, -7);
        Memory.putShort(address + 2, 0xFFFE);
        Memory.putInt(address + 4, Integer.MIN_VALUE);
        Memory.putLong(address + 8, Long.MIN_VALUE + 1);

        assertThat(Memory.getByte(address)).isEqualTo((byte) -7);
        assertThat(Memory.getShort(address + 2)).as("unsigned").isEqualTo(0xFFFE);
        assertThat(Memory.getInt(address + 4)).isEqualTo(Integer.MIN_VALUE);
        assertThat(Memory.getLong(address + 8)).isEqualTo(Long.MIN_VALUE + 1);
    }

    @Test
    void clearsNoMoreThanItIsTold() {
        segment.fill((byte) 0xFF);

        Memory.clear(address + 8, 16);

        assertThat(Memory.getLong(address)).isEqualTo(-1);
        assertThat(Memory.getLong(address + 8)).isZero();
        assertThat(Memory.getLong(address + 16)).isZero();
        assertThat(Memory.getLong(address + 24)).isEqualTo(-1);
    }

    @Test
    void copies() {
        bytes(1, 2, 3, 4, 5, 6, 7, 8);

        Memory.copy(address, address + 33, 8);

        assertThat(Memory.i64(address + 33)).isEqualTo(0x0102030405060708L);
    }
}

package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FlowSlotTest {
    private static final int CACHE_LINE = 64;

    /** Offset and width of each field, as the layout's comments state them. */
    private static Map<Integer, Integer> widths() {
        Map<Integer, Integer> widths = new LinkedHashMap<>();
        int[] eights = {
            FlowSlot.PATH_HASH,
            FlowSlot.A_HIGH,
            FlowSlot.A_LOW,
            FlowSlot.B_HIGH,
            FlowSlot.B_LOW,
            FlowSlot.FLOW_ID,
            FlowSlot.PARENT_ID,
            FlowSlot.RECORD_START,
            FlowSlot.LAST_SEEN,
            FlowSlot.PACKETS_A,
            FlowSlot.PACKETS_B,
            FlowSlot.BYTES_A,
            FlowSlot.BYTES_B,
            FlowSlot.PAYLOAD_A,
            FlowSlot.PAYLOAD_B
        };
        int[] sixes = {FlowSlot.MAC_A, FlowSlot.MAC_B};
        int[] fours = {
            FlowSlot.PATH,
            FlowSlot.LABELS,
            FlowSlot.ICMP_ERRORS,
            FlowSlot.PARENT,
            FlowSlot.REPORTED,
            FlowSlot.END_A,
            FlowSlot.END_B,
            FlowSlot.KEY_HASH,
            FlowSlot.METRICS
        };
        int[] twos = {FlowSlot.PORT_A, FlowSlot.PORT_B, FlowSlot.PROTOCOL};
        int[] ones = {
            FlowSlot.ADDRESS_TYPE,
            FlowSlot.FLAGS,
            FlowSlot.TCP_FLAGS_A,
            FlowSlot.TCP_FLAGS_B,
            FlowSlot.TTL_A,
            FlowSlot.TTL_B,
            FlowSlot.TOS_A,
            FlowSlot.TOS_B,
            FlowSlot.TCP_STATE,
            FlowSlot.DIRECTION_BY,
            FlowSlot.IDLE_CLASS,
            FlowSlot.FIRST_SCALE,
            FlowSlot.IP_FLAGS_A,
            FlowSlot.IP_FLAGS_B,
            FlowSlot.ICMP_TYPE,
            FlowSlot.ICMP_CODE,
            FlowSlot.ICMP_ERROR_TYPE,
            FlowSlot.ICMP_ERROR_CODE
        };
        add(widths, 8, eights);
        add(widths, 6, sixes);
        add(widths, 4, fours);
        add(widths, 2, twos);
        add(widths, 1, ones);
        return widths;
    }

    private static void add(Map<Integer, Integer> widths, int width, int... offsets) {
        for (int offset : offsets) {
            assertThat(widths.put(offset, width))
                    .as("field at %d stated once", offset)
                    .isNull();
        }
    }

    @Test
    void fieldsDoNotOverlap() {
        BitSet taken = new BitSet(FlowSlot.SIZE);
        widths().forEach((offset, width) -> {
            assertThat(taken.get(offset, offset + width).isEmpty())
                    .as("bytes from %d", offset)
                    .isTrue();
            taken.set(offset, offset + width);
        });
        assertThat(taken.length()).isLessThanOrEqualTo(FlowSlot.SIZE);
        assertThat(FlowSlot.SIZE - taken.cardinality()).as("bytes without use").isLessThan(8);
    }

    @Test
    void everyFieldIsCovered() {
        long constants = Arrays.stream(FlowSlot.class.getDeclaredFields())
                .filter(field -> field.getType() == int.class)
                .map(java.lang.reflect.Field::getName)
                .filter(name -> !name.matches(
                        "SIZE|KIND|TO_B_8|HAS_.*|IS_.*|INITIATOR_IS_B|REPORTED_.*|TUNNEL_ADDRESS|NO_ADDRESS|ADDRESS_TYPE_MASK"
                                + "|REPLY_TYPE|REPLY_CODE|REPLIED|RESPONSE|FIRST_WINDOW"))
                .count();
        assertThat(widths()).hasSize((int) constants);
    }

    @Test
    void whatOtherProtocolsHaveInPlacesOfTcpsIsNoWiderThanThose() {
        assertThat(FlowSlot.RESPONSE).isEqualTo(FlowSlot.END_A);
        assertThat(FlowSlot.RESPONSE % 8).isZero();
        assertThat(FlowSlot.END_B + 4 - FlowSlot.RESPONSE).isEqualTo(8);
        assertThat(FlowSlot.FIRST_WINDOW + 1).isEqualTo(FlowSlot.ICMP_CODE);
        assertThat(FlowSlot.REPLY_TYPE + 1).isEqualTo(FlowSlot.REPLY_CODE).isEqualTo(FlowSlot.TCP_FLAGS_B);
    }

    @Test
    void aSlotIsWholeCacheLines() {
        assertThat(FlowSlot.SIZE).isEqualTo(192);
        assertThat(FlowSlot.SIZE % CACHE_LINE).isZero();
    }

    @Test
    void theFirstCacheLineHoldsAllThatALookUpCompares() {
        int[] compared = {
            FlowSlot.KEY_HASH,
            FlowSlot.PATH_HASH,
            FlowSlot.A_HIGH,
            FlowSlot.A_LOW,
            FlowSlot.B_HIGH,
            FlowSlot.B_LOW,
            FlowSlot.PORT_A,
            FlowSlot.PORT_B,
            FlowSlot.PROTOCOL,
            FlowSlot.ADDRESS_TYPE
        };
        assertThat(Arrays.stream(compared).max().orElseThrow()).isLessThan(CACHE_LINE);
    }

    @Test
    void countersOfBothEndsAreAsFarApart() {
        assertThat(FlowSlot.PACKETS_B - FlowSlot.PACKETS_A).isEqualTo(FlowSlot.TO_B_8);
        assertThat(FlowSlot.BYTES_B - FlowSlot.BYTES_A).isEqualTo(FlowSlot.TO_B_8);
        assertThat(FlowSlot.PAYLOAD_B - FlowSlot.PAYLOAD_A).isEqualTo(FlowSlot.TO_B_8);
    }

    @Test
    void eightByteFieldsAreAligned() {
        widths().forEach((offset, width) -> {
            if (width == 8) {
                assertThat(offset % 8).isZero();
            }
        });
    }
}

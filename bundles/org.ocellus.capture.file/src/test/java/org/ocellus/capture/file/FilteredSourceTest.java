package org.ocellus.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.capture.BpfInstruction;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.CaptureSource.Progress;
import org.ocellus.spi.capture.FilterSyntaxException;
import org.ocellus.spi.capture.PacketBatch;
import org.ocellus.spi.capture.PacketFilter;
import org.ocellus.spi.capture.PacketFilterCompiler;

class FilteredSourceTest {
    private static final int ETHERNET = 1;
    private static final int RAW = 101;
    private static final int WITHOUT_PORTS = 147;

    private final LongPackets compiler = new LongPackets();

    private static int[] lengths(PacketBatch batch) {
        int[] lengths = new int[batch.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = batch.captured(i);
        }
        return lengths;
    }

    private FilteredSource filtered(List<int[]> batches, int... linkTypes) {
        return new FilteredSource(new Batches(batches, linkTypes), compiler, "len > 60");
    }

    @Test
    void handsOutWhatPassesInTheOrderOfTheCapture() throws Exception {
        PacketBatch batch = new PacketBatch(8);
        try (CaptureSource source = filtered(List.of(new int[] {60, 61, 100, 20, 90}), ETHERNET)) {
            assertThat(source.read(batch, 0)).isEqualTo(Progress.PACKETS);
            assertThat(lengths(batch)).containsExactly(61, 100, 90);
            assertThat(batch.timestamp(2)).isEqualTo(4);
            assertThat(batch.wire(1)).isEqualTo(101);
            batch.clear();
            assertThat(source.read(batch, 0)).isEqualTo(Progress.END);
        }
    }

    @Test
    void readsOnWhileNothingPassesAndTimeIsLeft() throws Exception {
        PacketBatch batch = new PacketBatch(8);
        try (CaptureSource source = filtered(List.of(new int[] {1, 2}, new int[] {3}, new int[] {70}), ETHERNET)) {
            assertThat(source.read(batch, Long.MAX_VALUE)).isEqualTo(Progress.PACKETS);
            assertThat(lengths(batch)).containsExactly(70);
        }
    }

    @Test
    void comesBackWhenTheTimeIsOverAlthoughNothingPassed() throws Exception {
        PacketBatch batch = new PacketBatch(8);
        try (CaptureSource source = filtered(List.of(new int[] {1, 2}, new int[] {70}), ETHERNET)) {
            assertThat(source.read(batch, 0)).isEqualTo(Progress.NOTHING_YET);
            assertThat(batch.size()).isZero();
        }
    }

    @Test
    void compilesOnceForEachLinkTypeAndClosesThemAll() throws Exception {
        PacketBatch batch = new PacketBatch(8);
        try (CaptureSource source = filtered(List.of(new int[] {70, 71, 72, 73}, new int[] {74, 1}), ETHERNET, RAW)) {
            source.read(batch, 0);
            assertThat(lengths(batch)).containsExactly(70, 71, 72, 73);
            batch.clear();
            source.read(batch, 0);
            assertThat(lengths(batch)).containsExactly(74);
            assertThat(compiler.compiled).containsExactly(ETHERNET, RAW);
            assertThat(compiler.closed).isZero();
        }
        assertThat(compiler.closed).isEqualTo(2);
    }

    @Test
    void failsWhereTheExpressionHasNoMeaningForTheLinkType() {
        try (CaptureSource source = filtered(List.of(new int[] {70}), WITHOUT_PORTS)) {
            assertThatThrownBy(() -> source.read(new PacketBatch(8), 0))
                    .isInstanceOf(CaptureException.class)
                    .hasMessage("filter 'len > 60': not for this link type");
        }
    }

    /** Batches of packets by their lengths, with link types in turn. */
    private static final class Batches implements CaptureSource {
        private final List<int[]> batches;
        private final int[] linkTypes;
        private final MemorySegment memory = Arena.ofAuto().allocate(200);
        private int next;
        private long time;

        Batches(List<int[]> batches, int... linkTypes) {
            this.batches = batches;
            this.linkTypes = linkTypes;
        }

        @Override
        public Progress read(PacketBatch batch, long timeoutNanos) {
            if (next == batches.size()) {
                return Progress.END;
            }
            for (int length : batches.get(next++)) {
                batch.add(memory, 0, length, length + 1, time, linkTypes[(int) time++ % linkTypes.length]);
            }
            return Progress.PACKETS;
        }

        @Override
        public boolean live() {
            return false;
        }

        @Override
        public boolean streaming() {
            return false;
        }

        @Override
        public void close() {}
    }

    /** Lets packets of more than 60 bytes pass. */
    private static final class LongPackets implements PacketFilterCompiler {
        private final List<Integer> compiled = new ArrayList<>();
        private int closed;

        @Override
        public void check(String expression) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PacketFilter compile(String expression, int linkType) throws CaptureException {
            if (linkType == WITHOUT_PORTS) {
                throw new FilterSyntaxException(expression, "not for this link type");
            }
            compiled.add(linkType);
            return new PacketFilter() {
                @Override
                public boolean matches(long address, int captured, int wire, int of) {
                    assertThat(of).isEqualTo(linkType);
                    return captured > 60;
                }

                @Override
                public void close() {
                    closed++;
                }
            };
        }

        @Override
        public List<BpfInstruction> compileForInterface(String expression, String interfaceName, int snaplen) {
            throw new UnsupportedOperationException();
        }
    }
}

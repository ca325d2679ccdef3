package org.ocellus.spi.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Headers as RFC 791 section 3.1 lays them out, behind three bytes of something else. */
class Ipv4HeaderTest {
    private static final int OFFSET = 3;
    private static final int VERSION_AND_IHL = OFFSET;
    private static final int TOTAL_LENGTH_LOW = OFFSET + 3;
    private static final int TIME_TO_LIVE = OFFSET + 8;

    /** 20 bytes of header, checksum 0x26CF, and 8 of UDP. */
    private static final Bytes DATAGRAM = Bytes.of(
            "FF FF FF", "45 00 00 1C  00 00 40 00  40 11 26 CF  0A 00 00 01  0A 00 00 02", "C3 50 00 35  00 08 00 00");

    /** The same with a router alert (RFC 2113), and so a header of 24 bytes. */
    private static final Bytes WITH_OPTION = Bytes.of(
            "FF FF FF",
            "46 00 00 20  00 00 40 00  40 11 91 C6  0A 00 00 01  0A 00 00 02  94 04 00 00",
            "C3 50 00 35  00 08 00 00");

    private static int room(Bytes layer) {
        return layer.wireLength() - OFFSET;
    }

    @Test
    void aHeaderIsAllThreeThings() {
        for (Bytes datagram : new Bytes[] {DATAGRAM, WITH_OPTION}) {
            assertThat(Ipv4Header.isPlausible(datagram, OFFSET)).isTrue();
            assertThat(Ipv4Header.fits(datagram, OFFSET, room(datagram))).isTrue();
            assertThat(Ipv4Header.isEvident(datagram, OFFSET)).isTrue();
        }
    }

    @Test
    void whatWasNotCapturedDoesNotSpeakAgainstIt() {
        for (int captured = 0; captured <= DATAGRAM.length(); captured++) {
            Bytes cut = DATAGRAM.cut(captured);

            assertThat(Ipv4Header.isPlausible(cut, OFFSET)).as("%s", cut).isTrue();
            assertThat(Ipv4Header.fits(cut, OFFSET, room(cut))).as("%s", cut).isTrue();
        }
    }

    @Test
    void isEvidentOnlyIfTheWholeHeaderWasCaptured() {
        for (int captured = 0; captured <= WITH_OPTION.length(); captured++) {
            Bytes cut = WITH_OPTION.cut(captured);

            assertThat(Ipv4Header.isEvident(cut, OFFSET)).as("%s", cut).isEqualTo(captured >= OFFSET + 24);
        }
    }

    @Test
    void whatWasNotOnTheWireIsNoHeader() {
        for (int length = 0; length < OFFSET + 20; length++) {
            Bytes ended = DATAGRAM.ended(length);

            assertThat(Ipv4Header.isPlausible(ended, OFFSET)).as("%s", ended).isFalse();
            assertThat(Ipv4Header.fits(ended, OFFSET, room(ended)))
                    .as("%s", ended)
                    .isFalse();
            assertThat(Ipv4Header.isEvident(ended, OFFSET)).as("%s", ended).isFalse();
        }
        assertThat(Ipv4Header.isPlausible(WITH_OPTION.ended(OFFSET + 23), OFFSET))
                .isFalse();
        assertThat(Ipv4Header.isPlausible(WITH_OPTION.ended(OFFSET + 24), OFFSET))
                .isTrue();
    }

    @Test
    void otherVersionsAndHeadersOfLessThanTwentyBytesAreNone() {
        for (int first = 0; first <= 0xFF; first++) {
            Bytes changed = DATAGRAM.with(VERSION_AND_IHL, first);
            boolean fitsOnTheWire = first == 0x45 || first == 0x46 || first == 0x47;

            assertThat(Ipv4Header.isPlausible(changed.cut(OFFSET + 1), OFFSET))
                    .as("0x%02X", first)
                    .isEqualTo(fitsOnTheWire);
        }
    }

    @Test
    void theDatagramIsNotShorterThanItsHeader() {
        Bytes shorter = WITH_OPTION.with(TOTAL_LENGTH_LOW, 23);

        assertThat(Ipv4Header.isPlausible(shorter, OFFSET)).isFalse();
        assertThat(Ipv4Header.isPlausible(shorter.cut(OFFSET + 4), OFFSET)).isFalse();
        assertThat(Ipv4Header.isPlausible(shorter.cut(OFFSET + 3), OFFSET)).isTrue();
    }

    @Test
    void aDatagramYetToBeCutUpHasTheLengthZero() {
        Bytes unsegmented = DATAGRAM.with(TOTAL_LENGTH_LOW, 0);

        assertThat(Ipv4Header.isPlausible(unsegmented, OFFSET)).isTrue();
        assertThat(Ipv4Header.fits(unsegmented, OFFSET, room(unsegmented))).isTrue();
    }

    @Test
    void aDatagramLongerThanTheRoomIsPlausibleAndDoesNotFit() {
        assertThat(Ipv4Header.fits(DATAGRAM, OFFSET, 28)).isTrue();
        assertThat(Ipv4Header.fits(DATAGRAM, OFFSET, 27)).isFalse();
        assertThat(Ipv4Header.fits(DATAGRAM.cut(OFFSET + 4), OFFSET, 27)).isFalse();

        Bytes firstFragment = DATAGRAM.ended(OFFSET + 24);
        assertThat(Ipv4Header.isPlausible(firstFragment, OFFSET)).isTrue();
        assertThat(Ipv4Header.fits(firstFragment, OFFSET, room(firstFragment))).isFalse();
    }

    @Test
    void roomForLessThanAHeaderHoldsNone() {
        assertThat(Ipv4Header.fits(DATAGRAM.with(TOTAL_LENGTH_LOW, 0), OFFSET, 19))
                .isFalse();
        assertThat(Ipv4Header.fits(DATAGRAM.cut(0), OFFSET, 19)).isFalse();
    }

    @Test
    void aWrongChecksumIsPlausibleAndNotEvident() {
        for (int offset = OFFSET; offset < OFFSET + 20; offset++) {
            Bytes damaged = DATAGRAM.with(offset, DATAGRAM.u8(offset) ^ 0x01);

            assertThat(Ipv4Header.isEvident(damaged, OFFSET)).as("%s", damaged).isFalse();
        }
        assertThat(Ipv4Header.isPlausible(DATAGRAM.with(TIME_TO_LIVE, 1), OFFSET))
                .isTrue();
    }

    @Test
    void anOffsetBehindTheLayerHoldsNone() {
        for (int offset : new int[] {DATAGRAM.length(), DATAGRAM.length() + 1, Integer.MAX_VALUE}) {
            assertThat(Ipv4Header.isPlausible(DATAGRAM, offset)).isFalse();
            assertThat(Ipv4Header.fits(DATAGRAM, offset, 28)).isFalse();
            assertThat(Ipv4Header.isEvident(DATAGRAM, offset)).isFalse();
        }
    }
}

package org.ocellus.spi.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Headers as RFC 8200 section 3 lays them out, behind three bytes of something else. */
class Ipv6HeaderTest {
    private static final int OFFSET = 3;
    private static final int VERSION = OFFSET;

    /** 40 bytes of header, and 8 of UDP. */
    private static final Bytes PACKET = Bytes.of(
            "FF FF FF",
            "60 00 00 00  00 08 11 40",
            "20 01 0D B8  00 00 00 00  00 00 00 00  00 00 00 01",
            "20 01 0D B8  00 00 00 00  00 00 00 00  00 00 00 02",
            "C3 50 00 35  00 08 00 00");

    private static int room(Bytes layer) {
        return layer.wireLength() - OFFSET;
    }

    @Test
    void aHeaderIsPlausibleAndFits() {
        assertThat(Ipv6Header.isPlausible(PACKET, OFFSET)).isTrue();
        assertThat(Ipv6Header.fits(PACKET, OFFSET, room(PACKET))).isTrue();
    }

    @Test
    void whatWasNotCapturedDoesNotSpeakAgainstIt() {
        for (int captured = 0; captured <= PACKET.length(); captured++) {
            Bytes cut = PACKET.cut(captured);

            assertThat(Ipv6Header.isPlausible(cut, OFFSET)).as("%s", cut).isTrue();
            assertThat(Ipv6Header.fits(cut, OFFSET, room(cut))).as("%s", cut).isTrue();
        }
    }

    @Test
    void whatWasNotOnTheWireIsNoHeader() {
        for (int length = 0; length < OFFSET + 40; length++) {
            Bytes ended = PACKET.ended(length);

            assertThat(Ipv6Header.isPlausible(ended, OFFSET)).as("%s", ended).isFalse();
            assertThat(Ipv6Header.fits(ended, OFFSET, room(ended)))
                    .as("%s", ended)
                    .isFalse();
        }
    }

    @Test
    void otherVersionsAreNone() {
        for (int first = 0; first <= 0xFF; first++) {
            Bytes changed = PACKET.with(VERSION, first);

            assertThat(Ipv6Header.isPlausible(changed, OFFSET))
                    .as("0x%02X", first)
                    .isEqualTo(first >> 4 == 6);
            assertThat(Ipv6Header.fits(changed.cut(OFFSET + 1), OFFSET, room(changed)))
                    .as("0x%02X", first)
                    .isEqualTo(first >> 4 == 6);
        }
    }

    @Test
    void aPacketLongerThanTheRoomIsPlausibleAndDoesNotFit() {
        assertThat(Ipv6Header.fits(PACKET, OFFSET, 48)).isTrue();
        assertThat(Ipv6Header.fits(PACKET, OFFSET, 47)).isFalse();
        assertThat(Ipv6Header.fits(PACKET.cut(OFFSET + 6), OFFSET, 47)).isFalse();
        assertThat(Ipv6Header.fits(PACKET.cut(OFFSET + 5), OFFSET, 47)).isTrue();

        Bytes firstFragment = PACKET.ended(OFFSET + 44);
        assertThat(Ipv6Header.isPlausible(firstFragment, OFFSET)).isTrue();
        assertThat(Ipv6Header.fits(firstFragment, OFFSET, room(firstFragment))).isFalse();
    }

    @Test
    void roomForLessThanAHeaderHoldsNone() {
        assertThat(Ipv6Header.fits(PACKET.cut(0), OFFSET, 39)).isFalse();
    }

    @Test
    void anOffsetBehindTheLayerHoldsNone() {
        for (int offset : new int[] {PACKET.length(), PACKET.length() + 1, Integer.MAX_VALUE}) {
            assertThat(Ipv6Header.isPlausible(PACKET, offset)).isFalse();
            assertThat(Ipv6Header.fits(PACKET, offset, 48)).isFalse();
        }
    }
}

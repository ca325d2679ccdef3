package org.ocellus.spi.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames as IEEE 802.3 clause 3 lays them out, behind three bytes of something else. */
class EthernetHeaderTest {
    private static final int OFFSET = 3;
    private static final int SOURCE = OFFSET + 6;
    private static final int PAYLOAD = OFFSET + 14;

    private static final String BEFORE = "FF FF FF";
    private static final String ADDRESSES = "02 00 00 00 00 02  02 00 00 00 00 01";
    private static final String IPV4 =
            "45 00 00 1C  00 00 40 00  40 11 26 CF  0A 00 00 01  0A 00 00 02" + "C3 50 00 35  00 08 00 00";
    private static final String IPV6 = "60 00 00 00  00 00 3B 40" + "20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 01"
            + "20 01 0D B8 00 00 00 00 00 00 00 00 00 00 00 02";
    private static final String ARP =
            "00 01 08 00 06 04 00 01  02 00 00 00 00 01 0A 00 00 01  00 00 00 00 00 00 0A 00 00 02";

    /** A configuration message of spanning tree: 38 bytes of LLC and data, then padding. */
    private static final String SPANNING_TREE = "42 42 03" + "00".repeat(35) + "00".repeat(8);

    private static final Bytes IPV4_FRAME = frame("0800", IPV4);
    private static final Bytes STP_FRAME = frame("0026", SPANNING_TREE);

    private static Bytes frame(String type, String payload) {
        return Bytes.of(BEFORE, ADDRESSES, type, payload);
    }

    private static boolean isEvident(String type, String payload) {
        return EthernetHeader.isEvident(frame(type, payload), OFFSET);
    }

    @Test
    void framesOfBothFormsArePlausibleAndEvident() {
        for (Bytes frame : new Bytes[] {IPV4_FRAME, STP_FRAME}) {
            assertThat(EthernetHeader.isPlausible(frame, OFFSET)).isTrue();
            assertThat(EthernetHeader.isEvident(frame, OFFSET)).isTrue();
        }
    }

    @Test
    void whatWasNotCapturedDoesNotSpeakAgainstIt() {
        for (int captured = 0; captured <= STP_FRAME.length(); captured++) {
            Bytes cut = STP_FRAME.cut(captured);

            assertThat(EthernetHeader.isPlausible(cut, OFFSET)).as("%s", cut).isTrue();
        }
    }

    @Test
    void isEvidentFromTheEtherTypeOn() {
        for (int captured = 0; captured <= IPV4_FRAME.length(); captured++) {
            Bytes cut = IPV4_FRAME.cut(captured);

            assertThat(EthernetHeader.isEvident(cut, OFFSET)).as("%s", cut).isEqualTo(captured >= PAYLOAD);
        }
    }

    @Test
    void withALengthIsEvidentFromTheEndOfTheLlcHeaderOn() {
        for (int captured = 0; captured <= STP_FRAME.length(); captured++) {
            Bytes cut = STP_FRAME.cut(captured);

            assertThat(EthernetHeader.isEvident(cut, OFFSET)).as("%s", cut).isEqualTo(captured >= PAYLOAD + 3);
        }
    }

    @Test
    void whatWasNotOnTheWireIsNoFrame() {
        for (int length = 0; length < PAYLOAD; length++) {
            Bytes ended = IPV4_FRAME.ended(length);

            assertThat(EthernetHeader.isPlausible(ended, OFFSET))
                    .as("%s", ended)
                    .isFalse();
            assertThat(EthernetHeader.isEvident(ended, OFFSET)).as("%s", ended).isFalse();
        }
    }

    @Test
    void nobodySendsFromAGroupAddress() {
        Bytes fromAGroup = IPV4_FRAME.with(SOURCE, 0x03);

        assertThat(EthernetHeader.isPlausible(fromAGroup, OFFSET)).isFalse();
        assertThat(EthernetHeader.isEvident(fromAGroup, OFFSET)).isFalse();
    }

    @Test
    void aLengthIsNotThatOfMoreDataThanThereIs() {
        assertThat(EthernetHeader.isPlausible(frame("0003", "42 42 03"), OFFSET))
                .isTrue();
        assertThat(EthernetHeader.isPlausible(frame("0004", "42 42 03"), OFFSET))
                .isFalse();
        assertThat(EthernetHeader.isPlausible(frame("05FF", "42 42 03"), OFFSET))
                .isFalse();
        assertThat(EthernetHeader.isPlausible(frame("0600", "42 42 03"), OFFSET))
                .isTrue();
    }

    @Test
    void anIpPacketIsWhatTheTypeSays() {
        assertThat(isEvident("0800", IPV4)).isTrue();
        assertThat(isEvident("86DD", IPV6)).isTrue();
        assertThat(isEvident("86DD", IPV4)).isFalse();
        assertThat(isEvident("0800", IPV6)).isFalse();
    }

    @Test
    void anArpPacketIsOneForEthernet() {
        assertThat(isEvident("0806", ARP)).isTrue();
        assertThat(isEvident("8035", ARP)).isTrue();
        assertThat(isEvident("0806", IPV4)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8100", "88A8", "8847", "8864", "88CC", "88F7", "8892"})
    void otherTypesInUseAreEvidentByThemselves(String type) {
        assertThat(isEvident(type, "00 00 00 00")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0600", "1234", "4500", "FFFF"})
    void aTypeThatIsNotInUseIsPlausibleAndNotEvident(String type) {
        assertThat(EthernetHeader.isPlausible(frame(type, IPV4), OFFSET)).isTrue();
        assertThat(isEvident(type, IPV4)).isFalse();
    }

    @Test
    void anLlcHeaderNamesOneAccessPointAtBothEnds() {
        assertThat(isEvident("0003", "F0 F0 03")).isTrue();
        assertThat(isEvident("0003", "F0 F1 03")).as("a response").isTrue();
        assertThat(isEvident("0003", "AA 42 03")).isFalse();
        assertThat(isEvident("0003", "12 12 03")).isFalse();
        assertThat(isEvident("0002", "42 42 03")).as("shorter than LLC").isFalse();
    }

    @Test
    void anOffsetBehindTheLayerHoldsNone() {
        for (int offset : new int[] {IPV4_FRAME.length(), IPV4_FRAME.length() + 1, Integer.MAX_VALUE}) {
            assertThat(EthernetHeader.isPlausible(IPV4_FRAME, offset)).isFalse();
            assertThat(EthernetHeader.isEvident(IPV4_FRAME, offset)).isFalse();
        }
    }
}

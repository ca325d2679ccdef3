package org.ocellus.encapsulation.atm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class Aal5DecoderTest {
    private static final String FRAME = "0a0000000001 0a0000000002 0800 45000014 00000000 40060000 0a000001 0a000002";

    private final Aal5Decoder decoder = new Aal5Decoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    private static void leads(Decoded decoded, int headerLength, Selector space, int value) {
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(headerLength);
        assertThat(decoded.space()).isEqualTo(space);
        assertThat(decoded.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "aaaa03 000000 0800 45, 8, 0x0800",
        "aaaa03 000000 86dd 60, 8, 0x86DD",
        "fefe03 cc 45, 4, 0x0800",
        "fefe03 8e 60, 4, 0x86DD",
        "450000, 0, 0x0800",
        "600000, 0, 0x86DD",
        "aaaa03 0080c2 0007 0000" + FRAME + ", 10, 0x6558",
        "aaaa03 0080c2 0001 0000" + FRAME + ", 10, 0x6558",
        "0000" + FRAME + ", 2, 0x6558"
    })
    void findsRoutedAndBridgedPacketsByTheirForm(String packet, int headerLength, int etherType) {
        leads(decode(packet), headerLength, Selector.ETHERTYPE, etherType);
    }

    @ParameterizedTest
    @CsvSource({"fefe03 cf 0021 45, 4", "0021 45, 0", "c021 01, 0", "ff03 0021, 0"})
    void findsPppByItsForm(String packet, int headerLength) {
        leads(decode(packet), headerLength, Selector.LINK_TYPE, 9);
    }

    @Test
    void leavesSpanningTreeToLlc() {
        leads(decode("424203 0000"), 0, Selector.LLC, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaa03 0080c2 000e 0000",
                "aaaa03 00000c 2000 01",
                "fefe03 81 00",
                "123456",
                "0000 0a0000000001 0a0000000002 1234 45000014 00000000 40060000 0a000001 0a000002"
            })
    void endsAtOtherProtocols(String packet) {
        assertThat(decode(packet).outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(8, "aaaa03 000000 0800 45");
        truncatesBelow(10, "aaaa03 0080c2 0007 0000" + FRAME);
        truncatesBelow(4, "fefe03 cf 0021");
        truncatesBelow(16, "0000" + FRAME);
    }

    private void truncatesBelow(int headerLength, String digits) {
        byte[] packet = Hex.bytes(digits);
        for (int captured = 0; captured < headerLength; captured++) {
            assertThat(DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length)
                            .outcome())
                    .as("%d bytes captured", captured)
                    .isEqualTo(Outcome.TRUNCATED);
        }
    }
}

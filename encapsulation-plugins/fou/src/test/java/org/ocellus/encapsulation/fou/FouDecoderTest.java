package org.ocellus.encapsulation.fou;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class FouDecoderTest {
    private static final String IPV4 = "45000014 00000000 40060000 0a000001 0a000002";
    private static final String IPV6 =
            "60000000 00003b40" + "20010db8 00000000 00000000 00000001" + "20010db8 00000000 00000000 00000002";

    @ParameterizedTest
    @CsvSource({"4, " + IPV4, "41, " + IPV6, "47, 00000800", "50, cafebabe"})
    void handsTheConfiguredProtocolOn(int ipProtocol, String payload) {
        leads(ipProtocol, payload, ipProtocol);
    }

    @ParameterizedTest
    @CsvSource({IPV4 + ", 4", IPV6 + ", 41"})
    void goesByTheVersionIfNoProtocolIsConfigured(String payload, int carried) {
        leads(0, payload, carried);
    }

    private static void leads(int configured, String payload, int ipProtocol) {
        Decoded decoded = DecoderProbe.decode(new FouDecoder(configured), Hex.bytes(payload));
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isZero();
        assertThat(decoded.space()).isEqualTo(Selector.IP_PROTOCOL);
        assertThat(decoded.value()).isEqualTo(ipProtocol);
        assertThat(decoded.tunnels()).hasSize(1).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({"4, " + IPV6, "41, " + IPV4, "4, ''", "0, 50000000"})
    void declinesAnotherVersionOfIp(int ipProtocol, String payload) {
        assertThat(DecoderProbe.decode(new FouDecoder(ipProtocol), Hex.bytes(payload))
                        .outcome())
                .isEqualTo(Outcome.DECLINED);
    }

    @ParameterizedTest
    @CsvSource({"4, 4000", "4, 4500", "0, 4500", "41, 6000", "0, 6000"})
    void declinesWhatIsTooShortForAHeader(int ipProtocol, String payload) {
        assertThat(DecoderProbe.decode(new FouDecoder(ipProtocol), Hex.bytes(payload))
                        .outcome())
                .isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedWithoutAByte() {
        assertThat(DecoderProbe.decode(new FouDecoder(4), new byte[0], 20).outcome())
                .isEqualTo(Outcome.TRUNCATED);
    }

    @Test
    void refusesANumberThatIsNoProtocol() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FouDecoder(256))
                .withMessage("ipProtocol is 256, not 0 to 255");
        assertThatIllegalArgumentException().isThrownBy(() -> new FouDecoder(-1));
    }
}

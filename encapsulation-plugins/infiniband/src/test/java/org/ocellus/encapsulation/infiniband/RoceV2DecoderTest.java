package org.ocellus.encapsulation.infiniband;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class RoceV2DecoderTest {
    private static final String BTH = "FFFF 00000011 80000001";
    private static final String CRC = "DEADBEEF";

    private final RoceV2Decoder decoder = new RoceV2Decoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0440" + BTH + "CAFEBABE" + CRC,
                "0470" + BTH + "CA000000" + CRC,
                "0400" + BTH + CRC,
                "1100" + BTH + "1F000001" + CRC,
                "0C00" + BTH + "0000000000000000 00000001 00000004" + CRC,
                "6440" + BTH + "00000B1B 00000049" + CRC,
                "8100 FFFF 40000011 00000000 00000000 00000000 00000000 00000000" + CRC
            })
    void handsOnWhatIsPlausible(String payload) {
        Decoded decoded = decode(payload);

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isZero();
        assertThat(decoded.space()).isEqualTo(Selector.of("infiniband.transport"));
        assertThat(decoded.value()).isEqualTo(27);
        assertThat(decoded.tunnels()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C040" + BTH + "CAFEBABE" + CRC, // a vendor's operation
                "0441" + BTH + "CAFEBABE" + CRC, // version 1
                "0440 0000 00000011 80000001" + CRC, // no partition
                "0440 8000 00000011 80000001" + CRC,
                "0440 FFFF 01000011 80000001" + CRC,
                "0440 FFFF 00000011 81000001" + CRC,
                "0440" + BTH + "CAFEBA" + CRC, // no multiple of 4 bytes
                "1100" + BTH + "1F000001 CAFEBABE" + CRC, // an acknowledgement with payload
                "0C00" + BTH + CRC, // too short for its extended header
                "0430" + BTH + CRC,
                "0440" + BTH,
                "0440",
                // a DNS query and a reply
                "0400 0100 0001 0000 0000 0000 03777777 076578616D706C65 03636F6D 00 0001 0001",
                "0400 8180 0001 0001 0000 0000 03777777 076578616D706C65 03636F6D 00 0001 0001 C00C"
            })
    void declinesWhatIsNotRoce(String payload) {
        assertThat(decode(payload).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedInItsHeaderAndAcceptsAPayloadThatTheCaptureCutOff() {
        byte[] packet = Hex.bytes("0C00" + BTH + "0000000000000000 00000001 00000004" + CRC);
        for (int captured = 0; captured < packet.length; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            assertThat(decoded.outcome())
                    .as("%d bytes", captured)
                    .isEqualTo(captured < 12 ? Outcome.TRUNCATED : Outcome.FORWARDED);
        }
    }
}

package org.ocellus.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.decode.Selector;

final class ClaimTest {

    private static List<Claim> claims(Map<String, Object> properties) {
        return Claim.of(properties, Map.of());
    }

    private static List<Claim> udp(int... ports) {
        return IntStream.of(ports)
                .mapToObj(port -> new Claim(Selector.UDP_PORT, port))
                .toList();
    }

    @Test
    void numbersOfEveryKindAreClaims() {
        assertThat(claims(Map.of("ocellus.udpPort", 4789))).isEqualTo(udp(4789));
        assertThat(claims(Map.of("ocellus.udpPort", 4789L))).isEqualTo(udp(4789));
        assertThat(claims(Map.of("ocellus.udpPort", (short) 4789))).isEqualTo(udp(4789));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4789", " 4789 ", "0x12B5", "0x12b5", "004789"})
    void textsAreReadAsDecimalOrHexadecimal(String text) {
        assertThat(claims(Map.of("ocellus.udpPort", text))).isEqualTo(udp(4789));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4789,8472", "4789, 8472", "4789 8472", " 4789 ,, 0x2118 ", "4789\n8472"})
    void aTextHoldsSeveral(String text) {
        assertThat(claims(Map.of("ocellus.udpPort", text))).isEqualTo(udp(4789, 8472));
    }

    @Test
    void arraysAndCollectionsHoldSeveral() {
        assertThat(claims(Map.of("ocellus.udpPort", new int[] {1, 2}))).isEqualTo(udp(1, 2));
        assertThat(claims(Map.of("ocellus.udpPort", new Integer[] {1, 2}))).isEqualTo(udp(1, 2));
        assertThat(claims(Map.of("ocellus.udpPort", new String[] {"1", "2, 3"})))
                .isEqualTo(udp(1, 2, 3));
        assertThat(claims(Map.of("ocellus.udpPort", List.of(1, "2", new long[] {3}))))
                .isEqualTo(udp(1, 2, 3));
    }

    @Test
    void everySpaceHasItsProperty() {
        assertThat(claims(Map.of("ocellus.etherType", 0x88E7, "ocellus.ipProtocol", 47, "ocellus.other", 9)))
                .containsExactlyInAnyOrder(new Claim(Selector.ETHERTYPE, 0x88E7), new Claim(Selector.IP_PROTOCOL, 47));
    }

    @Test
    void spacesOfVendorsAreClaimedByName() {
        assertThat(claims(Map.of("ocellus.selector", new String[] {"acme.one=0x17, acme.two=3", "udpPort=5"})))
                .containsExactly(
                        new Claim(Selector.of("acme.one"), 0x17),
                        new Claim(Selector.of("acme.two"), 3),
                        new Claim(Selector.UDP_PORT, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vxlan", "0x", "4789;8472", "1.5", "99999999999"})
    void whatIsNoNumberIsAnErrorThatNamesTheProperty(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claims(Map.of("ocellus.udpPort", text)))
                .withMessage("udpPort: expected a number, found " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4789", "=5"})
    void aSelectorWithoutSpaceIsAnError(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claims(Map.of("ocellus.selector", text)))
                .withMessage("selector: expected space=value, found " + text);
    }

    @Test
    void anOverrideReplacesTheClaimsOfItsSpaceOnly() {
        Map<String, Object> own = Map.of("ocellus.udpPort", 4789, "ocellus.ipProtocol", 17);

        assertThat(Claim.of(own, Map.of("udpPort", "1, 2")))
                .containsExactlyInAnyOrder(
                        new Claim(Selector.IP_PROTOCOL, 17),
                        new Claim(Selector.UDP_PORT, 1),
                        new Claim(Selector.UDP_PORT, 2));
        assertThat(Claim.of(own, Map.of("ocellus.udpPort", 3)))
                .contains(new Claim(Selector.UDP_PORT, 3))
                .hasSize(2);
        assertThat(Claim.of(own, Map.of("udpPort", ""))).containsExactly(new Claim(Selector.IP_PROTOCOL, 17));
    }

    @Test
    void anOverrideAddsASpaceThatTheDecoderDoesNotClaim() {
        assertThat(Claim.of(Map.of("ocellus.udpPort", 1), Map.of("tcpPort", 2)))
                .containsExactlyInAnyOrder(new Claim(Selector.UDP_PORT, 1), new Claim(Selector.TCP_PORT, 2));
    }

    @Test
    void isPrintedInTheNotationOfItsSpace() {
        assertThat(new Claim(Selector.ETHERTYPE, 0x800)).hasToString("etherType=0x0800");
        assertThat(new Claim(Selector.UDP_PORT, 4789)).hasToString("udpPort=4789");
    }
}

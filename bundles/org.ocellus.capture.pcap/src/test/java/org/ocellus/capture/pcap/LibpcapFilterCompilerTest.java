package org.ocellus.capture.pcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.capture.BpfInstruction;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.FilterSyntaxException;
import org.ocellus.spi.capture.PacketFilter;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

class LibpcapFilterCompilerTest {
    private static final int ETHERNET = 1;

    private final LibpcapFilterCompiler compiler = new LibpcapFilterCompiler();

    @BeforeEach
    void libraryIsThere() {
        assumeTrue(Libpcap.installed().isPresent(), "this test needs libpcap (package libpcap0.8)");
    }

    private boolean matches(String expression, int linkType, byte[] bytes, int wire) throws CaptureException {
        try (Arena arena = Arena.ofConfined();
                PacketFilter filter = compiler.compile(expression, linkType)) {
            MemorySegment packet = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            return filter.matches(packet.address(), bytes.length, wire, linkType);
        }
    }

    private boolean matches(String expression, PacketBuilder packet) throws CaptureException {
        byte[] bytes = packet.bytes();
        return matches(expression, ETHERNET, bytes, bytes.length);
    }

    @ParameterizedTest
    @CsvSource({
        "udp port 53, true",
        "udp and src port 53, false",
        "host 10.0.0.1 and not tcp, true",
        "net 10.0.0.0/8, true",
        "ip6, false",
        "vlan, false"
    })
    void wordsOfTheLanguageMeanWhatTheyMeanToTcpdump(String expression, boolean passes) throws Exception {
        assertThat(matches(
                        expression,
                        Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(4000, 53)))
                .isEqualTo(passes);
    }

    @Test
    void tagsOfPacketsInFilesAreInThePackets() throws Exception {
        assertThat(matches("vlan 7 and udp", Packet.ethernet().vlan(7).ipv4().udp(1, 2)))
                .isTrue();
        assertThat(matches("vlan 8", Packet.ethernet().vlan(7).ipv4().udp(1, 2)))
                .isFalse();
    }

    @Test
    void theLengthThatCountsIsThatOnTheWire() throws Exception {
        byte[] bytes = Packet.ethernet().ipv4().udp(1, 2).bytes();

        assertThat(matches("greater 1000", ETHERNET, bytes, 1500)).isTrue();
        assertThat(matches("greater 1000", ETHERNET, bytes, bytes.length)).isFalse();
    }

    @Test
    void whatLiesBehindTheEndOfAPacketIsNotLookedAt() throws Exception {
        byte[] whole = Packet.ethernet().ipv4().udp(1, 53).bytes();

        assertThat(matches("udp port 53", ETHERNET, Arrays.copyOf(whole, 30), whole.length))
                .isFalse();
    }

    @Test
    void plainIpHasAnotherNumberInFilesThanInTheLibrary() throws Exception {
        byte[] frame = Packet.ethernet().ipv4().udp(1, 53).bytes();
        byte[] packet = Arrays.copyOfRange(frame, 14, frame.length);

        assertThat(matches("udp port 53", 101, packet, packet.length)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"udp", "ether host 2:0:0:0:0:1", "type mgt subtype beacon", "inbound", "ifname eth0", "vpi 3"})
    void anExpressionIsGoodIfItHasAMeaningForSomeLinkType(String expression) {
        assertThatCode(() -> compiler.check(expression)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp prot 53", "port", "host 10.0.0.", "(udp"})
    void anExpressionWithoutMeaningIsRefusedInTheWordsOfTheLibrary(String expression) {
        assertThatThrownBy(() -> compiler.check(expression))
                .isInstanceOf(FilterSyntaxException.class)
                .hasMessageStartingWith("filter '" + expression + "': ")
                .message()
                .hasLineCount(1);
    }

    @Test
    void anExpressionMayHaveNoMeaningForALinkType() {
        assertThatThrownBy(() -> compiler.compile("type mgt subtype beacon", ETHERNET))
                .isInstanceOf(FilterSyntaxException.class);
    }

    @Test
    void aProgramForASocketKeepsTheSnaplenAndLooksForTagsBesideThePacket() throws Exception {
        assumeTrue("Linux".equals(System.getProperty("os.name")), "this test needs Linux");
        assumeTrue("root".equals(System.getProperty("user.name")), "this test needs root, to open an interface");
        List<BpfInstruction> program = compiler.compileForInterface("vlan 7", "lo", 96);

        assertThat(program).contains(new BpfInstruction(0x06, 0, 0, 96), new BpfInstruction(0x06, 0, 0, 0));
        assertThat(program)
                .as("asks for SKF_AD_VLAN_TAG_PRESENT")
                .anyMatch(each -> each.code() == 0x30 && each.operand() == -0x1000 + 48);
    }
}

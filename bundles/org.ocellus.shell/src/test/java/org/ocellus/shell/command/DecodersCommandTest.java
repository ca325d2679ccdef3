package org.ocellus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.Test;
import org.ocellus.launch.settings.Setting;
import org.ocellus.spi.admin.DecoderAdmin;
import org.ocellus.spi.admin.DecoderStatus;
import org.ocellus.spi.admin.HierarchyNode;
import org.ocellus.spi.admin.ProtocolHierarchy;
import org.ocellus.spi.record.DecoderCounters;

class DecodersCommandTest {
    private static final CommandSession SESSION = FakeSession.of("decoders");

    private static final ProtocolHierarchy READ = new ProtocolHierarchy(
            3,
            300,
            List.of(new HierarchyNode("ethernet", 3, 300, List.of(new HierarchyNode("vlan", 1, 120, List.of())))),
            List.of());

    private final InMemorySettings settings = new InMemorySettings();

    @Test
    void stoppingADecoderIsASettingAndStartingItTakesThatAway() throws Exception {
        DecodersCommand command = command(READ);

        assertThat(command.decoders(SESSION, false, "", false, "stop", "vxlan")).isEqualTo("stopped vxlan");
        assertThat(settings.configured()).containsExactly(Setting.parse("decoder.vxlan.enabled=false"));
        assertThat(command.decoders(SESSION, false, "", false, "start", "vxlan"))
                .isEqualTo("started vxlan");
        assertThat(settings.configured()).isEmpty();
        assertThatThrownBy(() -> command.decoders(SESSION, false, "", false, "stop", "vxlna"))
                .hasMessage("there is no decoder 'vxlna'; decoders lists them");
    }

    @Test
    void listsDecodersWithTheirClaims() throws Exception {
        assertThat(command(READ).decoders(SESSION, false, "", false))
                .contains("vxlan", "8:org.ocellus.encapsulation.vxlan", "udpPort=4789");
    }

    @Test
    void treeIsIndentedWithTheShareOfEachLevel() throws Exception {
        assertThat(command(READ).decoders(SESSION, false, "a.pcap", false).lines())
                .containsExactly(
                        "protocol    packets  bytes  percent",
                        "frame             3    300   100.00",
                        "  ethernet        3    300   100.00",
                        "    vlan          1    120    33.33");
    }

    @Test
    void treeAsJsonNamesTheWholeChainOnEachLevel() throws Exception {
        assertThat(command(READ).decoders(SESSION, true, "a.pcap", false))
                .isEqualTo("[{\"path\":\"frame\",\"packets\":3,\"bytes\":300,\"percent\":100.00},"
                        + "{\"path\":\"ethernet\",\"packets\":3,\"bytes\":300,\"percent\":100.00},"
                        + "{\"path\":\"ethernet:vlan\",\"packets\":1,\"bytes\":120,\"percent\":33.33}]");
    }

    @Test
    void captureThatCannotBeReadIsAFailure() {
        DecodersCommand command = command(new ProtocolHierarchy(0, 0, List.of(), List.of("a.pcap: no such file")));

        assertThatThrownBy(() -> command.decoders(SESSION, false, "a.pcap", false))
                .hasMessage("a.pcap: no such file");
    }

    private DecodersCommand command(ProtocolHierarchy read) {
        return new DecodersCommand(new OneDecoder(), (kind, input) -> read, settings);
    }

    private static final class OneDecoder implements DecoderAdmin {
        @Override
        public List<DecoderStatus> decoders() {
            return List.of(new DecoderStatus(
                    "vxlan",
                    "org.ocellus.encapsulation.vxlan",
                    "1.0.0",
                    8,
                    0,
                    List.of("udpPort=4789"),
                    DecoderCounters.NONE,
                    false,
                    ""));
        }

        @Override
        public boolean release(String name) {
            return false;
        }
    }
}

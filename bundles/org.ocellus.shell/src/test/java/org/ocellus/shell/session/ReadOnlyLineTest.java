package org.ocellus.shell.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlyLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stats",
                "  ",
                "decoders --json",
                "ocellus:decoders list | grep vxlan",
                "captures",
                "features",
                "plugins directories",
                "captures wait; stats",
                "config get flow.maxFlows",
                "config --json diff",
                "outputs add --help",
                "flows top --filter tcp"
            })
    void lookingIsNoChange(String line) {
        assertThat(ReadOnlyLine.is(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config set flow.maxFlows 3",
                "stats; outputs remove 1",
                "stats | outputs remove 1",
                "config --json rollback",
                "stop org.ocellus.encapsulation.vxlan",
                "acme:purge",
                "echo $(outputs remove 1)",
                "{ outputs remove 1 }",
                "features install ssh",
                "quarantine release vxlan"
            })
    void everythingElseIsTakenForAChange(String line) {
        assertThat(ReadOnlyLine.is(line)).isFalse();
    }
}

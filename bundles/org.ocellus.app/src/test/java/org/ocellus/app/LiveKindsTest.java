package org.ocellus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveKindsTest {
    @Test
    void ringIsPreferred() {
        assertThat(new LiveKinds(Set.of("pcap", "ring", "file")).resolve("eth0"))
                .contains(new LiveKinds.Interface("ring", "eth0"));
    }

    @Test
    void pcapDoesWhereThereIsNoRing() {
        assertThat(new LiveKinds(Set.of("pcap")).resolve("eth0")).contains(new LiveKinds.Interface("pcap", "eth0"));
    }

    @Test
    void userMayInsistOnAKind() {
        assertThat(new LiveKinds(Set.of("pcap", "ring")).resolve("pcap:eth0"))
                .contains(new LiveKinds.Interface("pcap", "eth0"));
        assertThat(new LiveKinds(Set.of("pcap")).resolve("ring:eth0")).isEmpty();
    }

    @Test
    void filesAreNotLive() {
        assertThat(new LiveKinds(Set.of("file")).resolve("eth0")).isEmpty();
    }
}

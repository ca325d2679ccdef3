package org.ocellus.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureInterface;
import org.ocellus.spi.capture.CaptureProvider;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.NoSuchInterfaceException;
import org.ocellus.spi.capture.PacketBatch;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** Which provider opens an interface, how many workers read it, and what is heard of it. */
@Timeout(120)
final class LiveCapturesTest {
    private final CaptureFixture captures = new CaptureFixture();
    private final Interfaces ring = new Interfaces("eth0", "lo");
    private final Interfaces pcap = new Interfaces("eth0", "lo", "any", "usbmon1");

    @AfterEach
    void close() {
        captures.close();
    }

    private static PacketBuilder udp(int port) {
        return Packet.ethernet().ipv4().udp(port, 2000);
    }

    private void provide() {
        captures.captures.liveProvider("pcap", pcap, 0);
        captures.captures.liveProvider("ring", ring, 10);
    }

    private long add(String name) {
        return captures.captures.add(CaptureAdmin.LIVE, List.of(CaptureRequest.of(name)));
    }

    @Test
    void theHighestInRankThatListsAnInterfaceOpensIt() {
        provide();

        assertThat(captures.status(add("eth0")).kind()).isEqualTo("ring");
        assertThat(captures.status(add("usbmon1")).kind()).isEqualTo("pcap");
        assertThat(captures.status(add("pcap:eth0")).kind()).isEqualTo("pcap");
        assertThat(ring.opened).containsExactly("eth0");
        assertThat(pcap.opened).containsExactly("usbmon1", "eth0");
    }

    @Test
    void whoCannotListInterfacesIsNotAskedForOneThatNobodyHas() {
        provide();
        pcap.failure = new CaptureException("interfaces", "no library");
        long id = add("eth9");

        assertThat(captures.status(id).failures()).containsExactly("eth9: no such interface; there are eth0, lo");
        assertThat(captures.status(id).state()).isEqualTo("ended");
        assertThat(ring.opened).containsExactly("eth9");
    }

    @Test
    void whereNobodyCanListInterfacesItIsSaidWhy() {
        captures.captures.liveProvider("pcap", pcap, 0);
        pcap.failure = new CaptureException("interfaces", "no library");

        assertThat(captures.status(add("eth0")).failures()).containsExactly("interfaces: no library");
    }

    @Test
    void withoutAProviderItIsSaidWhichThereCouldBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("eth0"))
                .withMessageContaining("org.ocellus.capture.ring")
                .withMessageContaining("org.ocellus.capture.pcap");
    }

    @Test
    void allAtOnceIsAskedOfWhoCannotListThemSoThatItIsSaidWhatIsLacking() {
        provide();
        pcap.failure = new CaptureException("interfaces", "no library");
        add("any");

        assertThat(pcap.opened).containsExactly("any");
        assertThat(ring.opened).isEmpty();
    }

    @Test
    void anInterfaceThatCannotBeOpenedLeavesNothingBehind() {
        provide();
        List<CaptureRequest> two = List.of(CaptureRequest.of("eth0"), CaptureRequest.of("eth9"));

        assertThatExceptionOfType(CaptureException.class)
                .isThrownBy(() -> captures.captures.open(CaptureAdmin.LIVE, two))
                .withMessage("eth9: no such interface; there are eth0, lo, any, usbmon1");
        assertThat(captures.captures.status()).isEmpty();
        assertThat(ring.sources).singleElement().matches(each -> each.script.closed());
    }

    private static CaptureRequest awaiting(String name) {
        return new CaptureRequest(name, "", Map.of("wait", "true"));
    }

    @Test
    void anInterfaceThatIsNotThereYetIsWaitedForByAllThatShareIt() throws Exception {
        provide();
        captures.captures.workers(2);
        long id = captures.captures.add(CaptureAdmin.LIVE, List.of(awaiting("eth9")));
        CaptureFixture.await(() -> captures.status(id).state().equals("waiting"));
        assertThat(captures.status(id).failures()).isEmpty();
        assertThat(ring.sources).isEmpty();

        ring.names.add("eth9");
        CaptureFixture.await(() -> captures.status(id).state().equals("running"));
        ring.sources.get(0).script.then(udp(1), udp(2));
        ring.sources.get(1).script.then(udp(3));
        CaptureFixture.await(() -> captures.status(id).packets() == 3);
        captures.captures.stop();
        captures.finish();

        assertThat(captures.records())
                .extracting(each -> each.text(RecordField.INTERFACE))
                .containsExactly("eth9", "eth9", "eth9");
        assertThat(ring.sources).hasSize(2).allMatch(each -> each.script.closed());
    }

    @Test
    void aCaptureThatWaitsCanBeRemoved() throws Exception {
        provide();
        long id = captures.captures.open(CaptureAdmin.LIVE, List.of(awaiting("pcap:eth9")));

        assertThat(captures.captures.remove(id)).isTrue();
        assertThat(captures.status(id).state()).isEqualTo("ended");
        assertThat(captures.status(id).failures()).isEmpty();
    }

    @Test
    void whetherToWaitIsYesOrNo() {
        provide();
        CaptureRequest perhaps = new CaptureRequest("eth0", "", Map.of("wait", "perhaps"));

        assertThatExceptionOfType(CaptureException.class)
                .isThrownBy(() -> captures.captures.open(CaptureAdmin.LIVE, List.of(perhaps)))
                .withMessage("eth0: option wait=perhaps, expected true or false");
    }

    @Test
    void interfacesAreListedOnceByWhoeverKnowsThem() throws Exception {
        provide();

        assertThat(captures.captures.interfaces())
                .extracting(CaptureInterface::name)
                .containsExactly("eth0", "lo", "any", "usbmon1");
        captures.captures.withdraw("pcap", pcap);
        assertThat(captures.captures.interfaces())
                .extracting(CaptureInterface::name)
                .containsExactly("eth0", "lo");
    }

    @Test
    void anInterfaceIsSharedByAsManyWorkersAsAreConfigured() throws Exception {
        provide();
        captures.captures.workers(3);
        long id = add("eth0");
        assertThat(ring.sources).hasSize(3);
        for (Nic each : ring.sources) {
            each.script.then(udp(1), udp(2));
        }
        CaptureFixture.await(() -> captures.status(id).packets() == 6);

        assertThat(captures.status(id).activeFlows()).as("a table each").isEqualTo(6);
        assertThat(captures.status(id).dropped()).as("of all").isEqualTo(15);
        assertThat(captures.captures.remove(id)).isTrue();
        assertThat(ring.sources).allMatch(each -> each.script.closed());
        captures.finish();
        assertThat(captures.records()).hasSize(6);
    }

    @Test
    void recordsNameTheInterface() throws Exception {
        provide();
        long id = add("eth0");
        ring.sources.getFirst().script.then(udp(1));
        CaptureFixture.await(() -> captures.status(id).activeFlows() == 1);
        byte[] text = new byte[FlowRecord.MAX_TEXT];
        FlowRecord open = captures.captures.flows(1).getFirst();

        assertThat(new String(text, 0, open.text(RecordField.INTERFACE, text, 0), StandardCharsets.UTF_8))
                .isEqualTo("eth0");
        captures.captures.stop();
        captures.finish();
        assertThat(captures.records())
                .extracting(each -> each.text(RecordField.INTERFACE))
                .containsExactly("eth0");
    }

    @Test
    void aCaptureWaitsWhileItsInterfaceIsAway() throws Exception {
        provide();
        long id = add("eth0");
        Nic nic = ring.sources.getFirst();
        assertThat(captures.status(id).state()).isEqualTo("running");

        nic.interruption = "is gone; it is waited for";
        CaptureFixture.await(() -> captures.status(id).state().equals("waiting"));
        assertThat(captures.status(id).failures()).as("no failure").isEmpty();
        nic.interruption = "";
        CaptureFixture.await(() -> captures.status(id).state().equals("running"));
    }

    @Test
    void aCaptureEndsWhenItsCountOfPacketsHasCome() throws Exception {
        provide();
        long id = captures.captures.add(
                CaptureAdmin.LIVE, List.of(new CaptureRequest("eth0", "", Map.of(Quota.COUNT, "3"))));
        ring.sources.getFirst().script.then(udp(1), udp(2)).then(udp(3), udp(4), udp(5));
        captures.finish();

        assertThat(captures.status(id).packets()).isEqualTo(3);
        assertThat(captures.records()).extracting(Recorded::packets).containsExactly(1L, 1L, 1L);
    }

    @Test
    void aCountThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        captures.captures.add("script", List.of(new CaptureRequest("x", "", Map.of(Quota.COUNT, "0")))))
                .withMessage("option count=0, expected a number of packets from 1");
    }

    /** Opens what it lists. */
    private static final class Interfaces implements CaptureProvider {
        private final List<String> names;
        private final List<String> opened = new CopyOnWriteArrayList<>();
        private final List<Nic> sources = new CopyOnWriteArrayList<>();
        private @Nullable CaptureException failure;

        Interfaces(String... names) {
            this.names = new CopyOnWriteArrayList<>(names);
        }

        @Override
        public CaptureSource open(CaptureRequest request) throws CaptureException {
            return open(request, 1).getFirst();
        }

        @Override
        public List<CaptureSource> open(CaptureRequest request, int most) throws CaptureException {
            opened.add(request.location());
            if (!names.contains(request.location())) {
                throw new NoSuchInterfaceException(request.location(), String.join(", ", names));
            }
            List<CaptureSource> made = new ArrayList<>();
            for (int i = 0; i < most; i++) {
                Nic nic = new Nic(request.location());
                sources.add(nic);
                made.add(nic);
            }
            return made;
        }

        @Override
        public List<CaptureInterface> interfaces() throws CaptureException {
            if (failure != null) {
                throw failure;
            }
            return names.stream()
                    .map(each -> new CaptureInterface(each, "", true, false, List.of()))
                    .toList();
        }
    }

    /** An interface that sees what a test says. */
    private static final class Nic implements CaptureSource {
        private final String name;
        private final ScriptedSource script = ScriptedSource.stream().losing();
        private volatile String interruption = "";

        Nic(String name) {
            this.name = name;
        }

        @Override
        public Progress read(PacketBatch batch, long timeoutNanos) throws CaptureException {
            return script.read(batch, Math.min(timeoutNanos, 10_000_000));
        }

        @Override
        public boolean live() {
            return true;
        }

        @Override
        public boolean streaming() {
            return true;
        }

        @Override
        public long dropped() {
            return script.dropped();
        }

        @Override
        public String interfaceName() {
            return name;
        }

        @Override
        public String interruption() {
            return interruption;
        }

        @Override
        public void close() {
            script.close();
        }
    }
}

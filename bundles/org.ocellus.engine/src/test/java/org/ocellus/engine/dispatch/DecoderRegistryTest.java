package org.ocellus.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ocellus.spi.admin.DecoderStatus;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.spi.record.DecoderCounters;

@Timeout(120)
final class DecoderRegistryTest {
    private static final int PORT = 4789;

    private final Decoder core = layer -> Outcome.TERMINAL;
    private final DecoderRegistry registry =
            new DecoderRegistry(List.of(new CoreDecoder("core", core, List.of(new Claim(Selector.UDP_PORT, PORT)))));

    private void put(String name, long serviceId, Map<String, Object> properties) {
        registry.put(name, layer -> Outcome.TERMINAL, serviceId, properties, "acme." + name, "1.2.3", 42);
    }

    private void putOnPort(String name, long serviceId, int ranking) {
        put(name, serviceId, Map.of("ocellus.udpPort", PORT, "service.ranking", ranking));
    }

    /** {@return the names of those who are asked, in order} */
    private List<String> asked(Selector space, int value) {
        List<String> names = new ArrayList<>();
        for (Slot slot = registry.table().find(space, value); slot != null; slot = slot.next()) {
            names.add(Names.name(slot.name()));
        }
        return names;
    }

    private List<String> asked() {
        return asked(Selector.UDP_PORT, PORT);
    }

    private DecoderStatus status(String name) {
        return registry.status(counter -> DecoderCounters.NONE).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theHigherRankingIsAskedFirst() {
        putOnPort("low", 1, -5);
        putOnPort("high", 2, 5);
        putOnPort("middle", 3, 0);

        assertThat(asked()).containsExactly("high", "middle", "low", "core");
    }

    @Test
    void ofEqualsTheOneThatCameFirstIsAskedFirst() {
        putOnPort("third", 30, 0);
        putOnPort("first", 10, 0);
        putOnPort("second", 20, 0);

        assertThat(asked()).containsExactly("first", "second", "third", "core");
    }

    @Test
    void statusListsDecodersInTheOrderOfAsking() {
        putOnPort("low", 1, -5);
        putOnPort("high", 2, 5);

        assertThat(registry.status(counter -> DecoderCounters.NONE))
                .extracting(DecoderStatus::name)
                .containsExactly("high", "low", "core");
        assertThat(status("high"))
                .isEqualTo(new DecoderStatus(
                        "high", "acme.high", "1.2.3", 42, 5, List.of("udpPort=4789"), DecoderCounters.NONE, false, ""));
    }

    @Test
    void aTableThatIsHeldDoesNotChange() {
        DispatchTable held = registry.table();
        putOnPort("late", 1, 0);

        assertThat(held.find(Selector.UDP_PORT, PORT)).extracting(Slot::decoder).isSameAs(core);
        assertThat(asked()).containsExactly("late", "core");
    }

    @Test
    void aDecoderThatGoesLeavesTheOthers() {
        putOnPort("one", 1, 1);
        putOnPort("two", 2, 1);

        registry.remove(1);

        assertThat(asked()).containsExactly("two", "core");
        assertThat(registry.status(counter -> DecoderCounters.NONE)).hasSize(2);
    }

    @Test
    void changedPropertiesReplaceTheOldOnes() {
        putOnPort("moving", 1, 0);
        put("moving", 1, Map.of("ocellus.udpPort", 8472));

        assertThat(asked()).containsExactly("core");
        assertThat(asked(Selector.UDP_PORT, 8472)).containsExactly("moving");
    }

    @Test
    void aDecoderWithAWrongClaimIsListedAndNotAsked() {
        put("typo", 1, Map.of("ocellus.udpPort", "fourty"));

        assertThat(asked()).containsExactly("core");
        assertThat(status("typo").claims()).isEmpty();
    }

    @Test
    void anOverrideMovesADecoderAndLetsItReturn() {
        putOnPort("moving", 1, 0);

        registry.override("moving", Map.of("udpPort", "8472, 8473"));
        assertThat(asked()).containsExactly("core");
        assertThat(asked(Selector.UDP_PORT, 8472)).containsExactly("moving");
        assertThat(asked(Selector.UDP_PORT, 8473)).containsExactly("moving");

        registry.override("moving", Map.of());
        assertThat(asked()).containsExactly("moving", "core");
        assertThat(asked(Selector.UDP_PORT, 8472)).isEmpty();
    }

    @Test
    void anOverrideHoldsForADecoderThatIsYetToCome() {
        registry.override("late", Map.of("udpPort", 1));
        putOnPort("late", 1, 0);

        assertThat(asked()).containsExactly("core");
        assertThat(asked(Selector.UDP_PORT, 1)).containsExactly("late");
    }

    @Test
    void aDecoderIsSwitchedOffAndOn() {
        putOnPort("switched", 1, 0);

        registry.override("switched", Map.of("enabled", false));
        assertThat(asked()).containsExactly("core");
        registry.override("switched", Map.of("enabled", "true"));
        assertThat(asked()).containsExactly("switched", "core");
    }

    @Test
    void aFallbackSpaceIsAskedForWhatNobodyClaims() {
        put("gre", 1, Map.of("ocellus.greProtocol", 0x88BE));
        put("ether", 2, Map.of("ocellus.etherType", new int[] {0x88BE, 0x0800}));

        assertThat(asked(Selector.GRE_PROTOCOL, 0x88BE)).containsExactly("gre");
        assertThat(asked(Selector.GRE_PROTOCOL, 0x0800)).containsExactly("ether");
        assertThat(asked(Selector.GRE_PROTOCOL, 0x0801)).isEmpty();
    }

    @Test
    void aSpaceThatIsYoungerThanTheTableHasNoClaimants() {
        assertThat(registry.table().find(Selector.of("acme.younger"), 1)).isNull();
    }

    @Test
    void aDecoderIsQuarantinedWhenItsFaultsReachTheLimit() {
        registry.settings(new WalkSettings(16, false, 3));
        putOnPort("faulty", 1, 0);

        registry.report(1, "one");
        registry.report(1, "two");
        assertThat(asked()).containsExactly("faulty", "core");
        registry.report(1, "three");
        assertThat(asked()).containsExactly("core");
        assertThat(status("faulty").quarantined()).isTrue();
        assertThat(status("faulty").lastFault()).isEqualTo("three");
    }

    @Test
    void aReleasedDecoderWorksAgainWithItsFaultsForgotten() {
        registry.settings(new WalkSettings(16, false, 2));
        putOnPort("faulty", 1, 0);
        registry.report(1, "one");
        registry.report(1, "two");

        assertThat(registry.release("other")).isFalse();
        assertThat(registry.release("faulty")).isTrue();
        assertThat(registry.release("faulty")).as("it works already").isFalse();
        assertThat(asked()).containsExactly("faulty", "core");
        registry.report(1, "three");
        assertThat(asked()).containsExactly("faulty", "core");
    }

    @Test
    void aFaultOfADecoderThatHasGoneIsNoNews() {
        registry.report(99, "late");

        assertThat(asked()).containsExactly("core");
    }

    @Test
    void decodersOfOneNameShareACounterAndKeepItWhenTheyComeBack() {
        putOnPort("again", 1, 0);
        Map<String, Integer> counters = registry.counters();

        registry.remove(1);
        putOnPort("again", 2, 0);

        assertThat(registry.counters()).isEqualTo(counters).containsKey("again");
        assertThat(registry.table().counters()).isEqualTo(2);
    }

    @Test
    void removeWaitsUntilNoWorkerCanBeInsideTheDecoder() throws Exception {
        putOnPort("used", 1, 0);
        GracePeriod.Worker worker = registry.grace().enlist();
        worker.quiescent();

        CompletableFuture<Void> removing = CompletableFuture.runAsync(() -> registry.remove(1));
        while (asked().contains("used")) {
            Thread.onSpinWait();
        }
        Thread.sleep(50);
        assertThat(removing).isNotDone();
        passBoundariesUntil(removing, worker);
    }

    /** The table is published before the wait begins, and a boundary that is passed in between does not count. */
    private static void passBoundariesUntil(CompletableFuture<Void> removed, GracePeriod.Worker worker)
            throws Exception {
        while (!removed.isDone()) {
            worker.quiescent();
            Thread.sleep(1);
        }
        removed.get();
    }

    @Test
    void faultsCanBeReportedWhileADecoderIsWaitedFor() throws Exception {
        putOnPort("used", 1, 0);
        putOnPort("other", 2, 0);
        GracePeriod.Worker worker = registry.grace().enlist();
        worker.quiescent();
        CompletableFuture<Void> removing = CompletableFuture.runAsync(() -> registry.remove(1));
        while (asked().contains("used")) {
            Thread.onSpinWait();
        }

        registry.report(2, "fault"); // would not return if the registry were locked
        passBoundariesUntil(removing, worker);
        assertThat(status("other").lastFault()).isEqualTo("fault");
    }
}

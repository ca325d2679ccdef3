package org.ocellus.itests.nesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.dispatch.DecoderRegistry;
import org.ocellus.testkit.Hex;

/**
 * Random stacks of all encapsulations. Each stack has a seed of its own, which a failure names: {@code
 * -Docellus.nesting.seed=SEED} begins with that stack, {@code -Docellus.nesting.stacks=COUNT} says how many follow.
 */
class NestingTest {
    private static final int USUAL_STACKS = 500;
    private static final long FIRST_SEED = Long.getLong("ocellus.nesting.seed", 20_261_124);
    private static final int STACKS = Integer.getInteger("ocellus.nesting.stacks", USUAL_STACKS);

    /** Decoders that open nothing further, and those of link types that a packet of the test kit does not begin with. */
    private static final Set<String> NOT_NESTED = Set.of(
            "arp",
            "natt",
            "pppoe-discovery",
            "atm",
            "erf",
            "fddi",
            "hdlc",
            "ieee80211-padded",
            "ieee80211-swapped",
            "rwh",
            "wlan-monitor");

    private final DecoderRegistry registry = AllDecoders.registry();
    private final Stacks stacks = new Stacks();
    private final Sensor sensor = new Sensor(registry);

    NestingTest() throws Exception {}

    @AfterEach
    void close() {
        sensor.close();
    }

    private Nest stack(int number) {
        return stacks.make(new Draw(new SplittableRandom(FIRST_SEED + number)));
    }

    /** A failure leads back to its stack. */
    private static String about(int number, Nest nest) {
        return "seed %s: %s%n%s"
                .formatted(FIRST_SEED + number, nest, Hex.of(nest.packet().bytes()));
    }

    @Test
    void innerConversationAndItsExactPathAreFoundInEveryStack() {
        for (int i = 0; i < STACKS; i++) {
            Nest nest = stack(i);
            byte[] bytes = nest.packet().bytes();

            Finding found = sensor.see(nest.packet().linkType(), bytes, bytes.length, bytes.length);

            assertThat(found).describedAs(about(i, nest)).isEqualTo(nest.expected());
        }
        assertThat(sensor.faults()).isEmpty();
        assertThat(sensor.walkCounters().truncated()).isZero();
        assertThat(sensor.walkCounters().malformed()).isZero();
        assertThat(sensor.walkCounters().tooDeep()).isZero();
        assertConserved();
    }

    @Test
    void stacksHoldEveryEncapsulationAndPassThroughEveryDecoder() {
        assumeThat(STACKS).as("stacks; fewer cannot hold all").isGreaterThanOrEqualTo(USUAL_STACKS);
        for (int i = 0; i < STACKS; i++) {
            Nest nest = stack(i);
            byte[] bytes = nest.packet().bytes();
            sensor.see(nest.packet().linkType(), bytes, bytes.length, bytes.length);
        }

        assertThat(stacks.unused()).isEmpty();
        assertThat(registry.counters().keySet().stream().filter(name -> sensor.opened(name) == 0))
                .containsExactlyInAnyOrderElementsOf(NOT_NESTED);
    }

    @Test
    void whatACutPacketStillTellsIsTheBeginningOfThePath() {
        for (int i = 0; i < STACKS; i++) {
            Nest nest = stack(i);
            byte[] bytes = nest.packet().bytes();
            for (int kept = 0; kept < bytes.length; kept++) {
                Finding found = sensor.see(nest.packet().linkType(), bytes, kept, bytes.length);

                if (!found.beginning(nest.expected())) {
                    assertThat(found)
                            .describedAs("%d bytes of %s", kept, about(i, nest))
                            .isEqualTo(nest.expected());
                }
            }
        }
        assertThat(sensor.faults()).isEmpty();
        assertConserved();
    }

    @Test
    void packetThatEndsAnywhereIsAccounted() {
        for (int i = 0; i < STACKS; i++) {
            Nest nest = stack(i);
            byte[] bytes = nest.packet().bytes();
            for (int length = 0; length < bytes.length; length++) {
                sensor.see(nest.packet().linkType(), bytes, length, length);
            }
        }
        assertThat(sensor.faults()).isEmpty();
        assertConserved();
    }

    private void assertConserved() {
        sensor.flush();
        assertThat(sensor.recorded() + sensor.counters().undecodable())
                .isEqualTo(sensor.counters().packets())
                .isEqualTo(sensor.seen());
    }
}

package org.ocellus.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RunSummary;
import org.ocellus.testkit.Packet;

@Timeout(120)
final class ManagementClockTest {
    private final CaptureFixture fixture = new CaptureFixture();
    private final ManagementClock clock = new ManagementClock(fixture.captures, fixture.outputs);
    private final List<ManagementRecord> made = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void listen() throws Exception {
        fixture.outputs.sensor("probe");
        fixture.outputs.provider("managed", target -> new Sink());
        fixture.outputs.add("managed://x");
    }

    @AfterEach
    void close() {
        clock.stop();
        fixture.close();
    }

    private void end() throws Exception {
        fixture.captures.stop();
        clock.last();
        fixture.finish();
    }

    @Test
    void recordsAreMadeAtTheIntervalAndAtTheEnd() throws Exception {
        clock.interval(Optional.of(Duration.ofMillis(200)));
        fixture.source(
                "live",
                ScriptedSource.stream().losing().then(Packet.ethernet().ipv4().udp(1, 2)));
        fixture.read("live");
        CaptureFixture.await(
                () -> made.size() >= 3 && fixture.captures.summary().packets() == 1);
        end();

        assertThat(made).extracting(ManagementRecord::sequence).startsWith(0L, 1L, 2L);
        ManagementRecord last = made.getLast();
        assertThat(made.subList(0, made.size() - 1)).noneMatch(ManagementRecord::last);
        assertThat(last.last()).isTrue();
        assertThat(last.interval()).isZero();
        assertThat(made.getFirst().interval()).isEqualTo(200_000_000);
        assertThat(last.sensor()).isEqualTo("probe");
        assertThat(last.ledger().packets()).isEqualTo(1);
        assertThat(last.captures()).singleElement().satisfies(capture -> {
            assertThat(capture.name()).isEqualTo("live");
            assertThat(capture.packets()).isEqualTo(1);
            assertThat(capture.dropped()).isEqualTo(5);
        });
        assertThat(last.outputs())
                .extracting(ManagementRecord.OutputCounters::target)
                .containsExactly("list:x", "managed://x");
        assertThat(last.time()).isGreaterThan(last.started());
    }

    @Test
    void aRunOverFilesHasNoneUnlessTheyAreAskedFor() throws Exception {
        clock.interval(Optional.empty());
        fixture.source(
                "file", ScriptedSource.file().then(Packet.ethernet().ipv4().udp(1, 2)));
        fixture.read("file");
        end();

        assertThat(made).isEmpty();
    }

    @Test
    void aRunOverFilesHasThemIfTheyAreAskedFor() throws Exception {
        clock.interval(Optional.of(Duration.ofHours(1)));
        fixture.source(
                "file", ScriptedSource.file().then(Packet.ethernet().ipv4().udp(1, 2)));
        fixture.read("file");
        end();

        assertThat(made).singleElement().matches(ManagementRecord::last);
    }

    @Test
    void aStreamHasALastOneWithoutBeingAsked() throws Exception {
        clock.interval(Optional.empty());
        fixture.source(
                "pipe", ScriptedSource.stream().then(Packet.ethernet().ipv4().udp(1, 2)));
        long id = fixture.read("pipe");
        CaptureFixture.await(() -> fixture.status(id).packets() == 1);
        end();

        assertThat(made).singleElement().matches(ManagementRecord::last);
    }

    @Test
    void anIntervalOfZeroMeansNone() throws Exception {
        clock.interval(Optional.of(Duration.ZERO));
        fixture.source(
                "pipe", ScriptedSource.stream().then(Packet.ethernet().ipv4().udp(1, 2)));
        long id = fixture.read("pipe");
        CaptureFixture.await(() -> fixture.status(id).packets() == 1);
        end();

        assertThat(made).isEmpty();
    }

    private final class Sink implements FlowSink {
        @Override
        public void write(FlowRecord flow) {}

        @Override
        public void management(ManagementRecord management) {
            made.add(management);
        }

        @Override
        public void flush() {}

        @Override
        public void summary(RunSummary summary) {}

        @Override
        public void close() {}
    }
}

package org.ocellus.engine.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.ocellus.engine.decode.CoreDecoders;
import org.ocellus.engine.dispatch.DecoderRegistry;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.engine.flow.FlowSettings;
import org.ocellus.engine.output.Outputs;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.DecoderCounters;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RunSummary;

/** Captures that read {@link ScriptedSource}s by name, and the records that they wrote. */
final class CaptureFixture implements AutoCloseable {
    private static final String KIND = "script";

    final DecoderRegistry registry = new DecoderRegistry(CoreDecoders.all());
    final Outputs outputs = new Outputs();
    final Captures captures = new Captures(registry, outputs);
    private final Map<String, CaptureSource> sources = new HashMap<>();
    private final List<Recorded> records = Collections.synchronizedList(new ArrayList<>());

    CaptureFixture(FlowSettings settings) {
        captures.settings(settings);
        captures.provider(KIND, this::open);
        outputs.provider("list", target -> new Sink());
        try {
            outputs.add("list:x");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CaptureFixture() {
        this(FlowSettings.DEFAULT);
    }

    private CaptureSource open(CaptureRequest request) throws CaptureException {
        CaptureSource source = sources.get(request.location());
        if (source == null) {
            throw new CaptureException(request.location(), "no such file");
        }
        return source;
    }

    /** Makes a source known by name. */
    CaptureFixture source(String name, CaptureSource source) {
        sources.put(name, source);
        return this;
    }

    /** Begins to read these sources in order. {@return the capture's number} */
    long read(String... names) {
        return captures.add(KIND, Stream.of(names).map(CaptureRequest::of).toList());
    }

    CaptureStatus status(long id) {
        return captures.status().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(1);
        }
    }

    /** {@return the records so far} */
    List<Recorded> records() {
        synchronized (records) {
            return List.copyOf(records);
        }
    }

    /** Waits for all captures, closes the outputs. {@return the ledger} */
    RunSummary finish() throws InterruptedException {
        captures.awaitEnd();
        RunSummary summary = captures.summary();
        outputs.close(summary);
        return summary;
    }

    /** {@return what became of the calls of a decoder} */
    static DecoderCounters decoder(RunSummary summary, String name) {
        return summary.decoders().getOrDefault(name, DecoderCounters.NONE);
    }

    @Override
    public void close() {
        captures.stop();
    }

    private final class Sink implements FlowSink {
        @Override
        public void write(FlowRecord flow) {
            records.add(Recorded.of(flow));
        }

        @Override
        public void flush() {}

        @Override
        public void summary(RunSummary summary) {}

        @Override
        public void close() {}
    }
}

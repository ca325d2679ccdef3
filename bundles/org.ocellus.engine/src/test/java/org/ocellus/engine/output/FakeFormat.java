package org.ocellus.engine.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.output.OutputProvider;
import org.ocellus.spi.output.OutputTarget;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;

/** Notes what its sinks are given. They can be held up, and fail on demand. */
final class FakeFormat implements OutputProvider {
    private final List<Long> numbers = Collections.synchronizedList(new ArrayList<>());
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore gate = new Semaphore(1 << 30);
    private volatile long failsAt = Long.MAX_VALUE;
    private final List<RunSummary> summaries = Collections.synchronizedList(new ArrayList<>());
    private final List<ManagementRecord> managed = Collections.synchronizedList(new ArrayList<>());
    private volatile long lost;
    private volatile boolean usable = true;

    /** Lets no record through until {@link #open()}. */
    FakeFormat shut() {
        gate.drainPermits();
        return this;
    }

    /** {@return whether a sink is held up now} */
    boolean holdsUp() {
        return gate.hasQueuedThreads();
    }

    void open() {
        gate.release(1_000_000);
    }

    /** Lets so many records through. */
    FakeFormat let(int count) {
        gate.release(count);
        return this;
    }

    /** Says of its sinks together that so many records were lost. */
    FakeFormat losing(long count) {
        lost = count;
        return this;
    }

    /** {@return the summaries that it was given} */
    List<RunSummary> summaries() {
        return List.copyOf(summaries);
    }

    /** {@return the management records that it was given} */
    List<ManagementRecord> managed() {
        return List.copyOf(managed);
    }

    /** Throws at that record. */
    FakeFormat failingAt(long number) {
        failsAt = number;
        return this;
    }

    /** From now on a call is a fault of the engine. */
    void gone() {
        usable = false;
    }

    /** {@return the numbers of the records, in order} */
    List<Long> numbers() {
        synchronized (numbers) {
            return List.copyOf(numbers);
        }
    }

    /** {@return what happened besides, in order} */
    List<String> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    private void happens(String event) {
        if (!usable) {
            events.add("called although it is gone: " + event);
        }
        if (events.isEmpty() || !events.getLast().equals(event)) {
            events.add(event);
        }
    }

    @Override
    public FlowSink open(OutputTarget target) {
        happens("open");
        return new Sink();
    }

    private final class Sink implements FlowSink {
        @Override
        public void write(FlowRecord flow) throws IOException {
            gate.acquireUninterruptibly();
            long number = flow.number(RecordField.SRC_PORT);
            if (number == failsAt) {
                throw new IOException("disk full");
            }
            numbers.add(number);
            happens("write");
        }

        @Override
        public void flush() {
            happens("flush");
        }

        @Override
        public void management(ManagementRecord management) {
            managed.add(management);
        }

        @Override
        public long lost() {
            return lost;
        }

        @Override
        public void summary(RunSummary summary) {
            summaries.add(summary);
            happens("summary");
        }

        @Override
        public void close() {
            happens("close");
        }
    }
}

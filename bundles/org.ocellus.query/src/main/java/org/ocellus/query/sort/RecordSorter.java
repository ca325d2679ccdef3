package org.ocellus.query.sort;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.ocellus.query.key.KeyEncoder;
import org.ocellus.query.key.KeyField;
import org.ocellus.query.record.RecordCodec;
import org.ocellus.query.record.StatedRecord;
import org.ocellus.spi.record.FlowRecord;

/**
 * Sorts records by keys; those with equal keys keep their order. What exceeds the memory goes to temporary files in sorted
 * runs, which are merged at the end; when only the first few are wanted, the others are dropped on the way.
 */
public final class RecordSorter implements AutoCloseable {
    /** Room for more than are wanted before those that are not are dropped. */
    private static final int SLACK = 1024;

    private final KeyEncoder encoder;
    private final RecordCodec codec = new RecordCodec();
    private final long wanted;
    private final long memory;
    private final List<SpilledRun> runs = new ArrayList<>();
    private List<Entry> entries = new ArrayList<>();
    private long footprint;

    /** Key of the last of the records that are wanted so far: what does not come before it is not. */
    private byte @Nullable [] last;

    /** Takes what comes out of a sorter. */
    @FunctionalInterface
    public interface Consumer {
        /** {@return whether more is wanted} */
        boolean take(StatedRecord record) throws IOException;
    }

    /**
     * Makes a sorter.
     *
     * @param order what to sort by
     * @param wanted how many of the first records will be asked for
     * @param memory bytes to hold records in, before files are used
     */
    public RecordSorter(List<KeyField> order, long wanted, long memory) {
        encoder = new KeyEncoder(order);
        this.wanted = wanted;
        this.memory = memory;
    }

    /**
     * Takes a record.
     *
     * @throws IOException if a temporary file cannot be written
     */
    public void add(FlowRecord record) throws IOException {
        byte[] key = encoder.encode(record);
        byte @Nullable [] lastWanted = last;
        if (lastWanted != null && Arrays.compareUnsigned(key, lastWanted) >= 0) {
            return;
        }
        Entry entry = new Entry(key, codec.pack(record));
        entries.add(entry);
        footprint += entry.footprint();
        if (entries.size() - SLACK > wanted && entries.size() / 2 > wanted) {
            dropUnwanted();
        }
        if (footprint > memory) {
            spill();
        }
    }

    private void dropUnwanted() {
        entries.sort(null);
        entries = new ArrayList<>(entries.subList(0, (int) wanted));
        footprint = entries.stream().mapToLong(Entry::footprint).sum();
        last = entries.getLast().key();
    }

    private void spill() throws IOException {
        entries.sort(null);
        runs.add(SpilledRun.write(entries));
        entries = new ArrayList<>();
        footprint = 0;
    }

    /**
     * Hands out all records in order, until no more are wanted.
     *
     * @throws IOException if a temporary file cannot be read, or the consumer fails
     */
    public void drain(Consumer consumer) throws IOException {
        entries.sort(null);
        StatedRecord record = new StatedRecord();
        PriorityQueue<Head> heads = new PriorityQueue<>();
        for (SpilledRun run : runs) {
            push(heads, run.next(), heads.size(), run);
        }
        int inMemory = 0;
        int behindRuns = runs.size();
        push(heads, entries.isEmpty() ? null : entries.get(inMemory++), behindRuns, null);
        boolean more = true;
        while (more && !heads.isEmpty()) {
            Head first = heads.remove();
            codec.unpack(first.entry().record(), record);
            more = consumer.take(record);
            SpilledRun run = first.run();
            if (run != null) {
                push(heads, run.next(), first.order(), run);
            } else {
                push(heads, inMemory < entries.size() ? entries.get(inMemory++) : null, behindRuns, null);
            }
        }
    }

    private static void push(PriorityQueue<Head> heads, @Nullable Entry entry, int order, @Nullable SpilledRun run) {
        if (entry != null) {
            heads.add(new Head(entry, order, run));
        }
    }

    @Override
    public void close() throws IOException {
        for (SpilledRun run : runs) {
            run.close();
        }
    }

    /** The first entry that is left of a run, or of what is in memory. */
    private record Head(Entry entry, int order, @Nullable SpilledRun run) implements Comparable<Head> {
        @Override
        public int compareTo(Head other) {
            int byKey = entry.compareTo(other.entry);
            return byKey == 0 ? Integer.compare(order, other.order) : byKey;
        }
    }
}

package org.ocellus.engine.output;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.ocellus.engine.output.place.Place;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.output.OutputProvider;
import org.ocellus.spi.output.OutputTarget;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;

/**
 * The sink of one output. Another one takes its place when its bundle is exchanged, when a file ends, and behind an error.
 * Used by one thread at a time.
 */
final class SinkSlot {
    private static final int RECORDS_PER_LOOK = 16;

    /** How late a record may come, in nanoseconds: one of a conversation that went idle tells of what was a timeout ago. */
    private static final long LATE = TimeUnit.DAYS.toNanos(1);

    private final OutputTarget target;
    private final Place place;
    private final LongSupplier time;
    private @Nullable OutputProvider provider;
    private @Nullable FlowSink sink;

    /** The latest time on a record so far, in nanoseconds since the epoch, or 0: the clock by which files end. */
    private long clock;

    private long clockReadAt;
    private long unmarked;
    private long lostBefore;

    SinkSlot(OutputTarget target, Place place) {
        this(target, place, System::nanoTime);
    }

    /**
     * Makes a slot.
     *
     * @param time as {@link System#nanoTime}
     */
    SinkSlot(OutputTarget target, Place place, LongSupplier time) {
        this.target = target;
        this.place = place;
        this.time = time;
    }

    /** {@return whether records can be written} */
    boolean isOpen() {
        return sink != null;
    }

    /** {@return whether there is somebody who opens sinks} */
    boolean isProvided() {
        return provider != null;
    }

    /** Opens a sink, and from now on further ones by the same provider. */
    void attach(OutputProvider by) throws IOException {
        provider = by;
        open();
    }

    /** Takes a provider, by which {@link #reopen} will open a sink. */
    void provide(OutputProvider by) {
        provider = by;
    }

    private void open() throws IOException {
        OutputProvider by = provider;
        if (by != null && sink == null) {
            sink = by.open(target);
        }
    }

    /** Closes the sink and forgets its provider. */
    void detach() throws IOException {
        provider = null;
        closeSink(null);
    }

    /** Writes a record, to the next file if this one is at its end. */
    void write(FlowRecord record) throws IOException {
        long end = record.number(RecordField.END);
        boolean back = clock != 0 && clock - end > LATE;
        clock = back ? end : Math.max(clock, end);
        if (place.isDue(clock) || (back && place.end() != Long.MAX_VALUE)) {
            rotate();
        }
        FlowSink open = sink;
        if (open == null) {
            throw new IOException("there is no sink");
        }
        place.begin(clock);
        open.write(record);
        unmarked++;
        if (place.endsBySize() && unmarked % RECORDS_PER_LOOK == 0) {
            open.flush(); // else formats with large buffers would make files much larger than was asked for
        }
    }

    /** Records of now have been written. */
    void pause() {
        clockReadAt = time.getAsLong();
    }

    void write(ManagementRecord management) throws IOException {
        FlowSink open = sink;
        if (open != null) {
            open.management(management);
        }
    }

    /** {@return how many nanoseconds are left until {@link #rotateIfOver} has something to do} */
    long untilOver() {
        long end = place.end();
        if (end == Long.MAX_VALUE || clock == 0) {
            return Long.MAX_VALUE;
        }
        return Math.max(0, end - clock - (time.getAsLong() - clockReadAt));
    }

    /** Ends a file whose time is over although no record says so: time goes on as it does here. */
    void rotateIfOver() throws IOException {
        if (clock == 0 || sink == null) {
            return;
        }
        long now = clock + (time.getAsLong() - clockReadAt);
        if (place.isDue(now)) {
            clock = now;
            pause();
            rotate();
        }
    }

    private void rotate() throws IOException {
        closeSink(null);
        place.next();
        open();
    }

    /** Lets others see what was written. */
    void flush() throws IOException {
        FlowSink open = sink;
        if (open != null) {
            open.flush();
            place.mark();
            unmarked = 0;
        }
    }

    private void closeSink(@Nullable RunSummary summary) throws IOException {
        FlowSink open = sink;
        sink = null;
        if (open == null) {
            return;
        }
        try (open) {
            if (summary != null) {
                place.begin(clock != 0 ? clock : TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()));
                open.summary(summary);
            }
            open.flush();
            lostBefore += open.lost();
        }
        place.release();
        place.mark();
        unmarked = 0;
    }

    /** Ends the file and begins another, or opens it again. */
    void reopen() throws IOException {
        closeSink(null);
        place.reopen();
        open();
    }

    /**
     * Behind an error: lets go of the sink, and of what cannot be trusted any more.
     *
     * @return how many of the records written before are lost by that
     */
    long abandon() {
        FlowSink open = sink;
        sink = null;
        if (open != null) {
            quietly(() -> lostBefore += open.lost());
            quietly(open::close);
        }
        quietly(place::release);
        long gone = place.cut() ? unmarked : 0;
        unmarked = 0;
        return gone;
    }

    private interface Step {
        void take() throws IOException;
    }

    private static void quietly(Step step) {
        try {
            step.take();
        } catch (IOException | RuntimeException | LinkageError e) {
            // an error has been reported already
        }
    }

    /** Ends the output, behind the summary if there is one. */
    void end(@Nullable RunSummary summary) throws IOException {
        closeSink(summary);
        place.close();
    }

    /** Leaves the place in any case. */
    void leave() {
        quietly(place::close);
    }

    /**
     * Lets go of sink and place when others have given this slot up; another one may go on at the place.
     *
     * @return how many of the records written before are lost by that
     */
    long leaveOpen() {
        long gone = 0;
        try {
            closeSink(null);
        } catch (IOException | RuntimeException | LinkageError e) {
            gone = abandon();
        }
        quietly(place::leave);
        return gone;
    }

    /** {@return records that sinks took and could not deliver} */
    long lost() {
        FlowSink open = sink;
        return lostBefore + (open == null ? 0 : open.lost());
    }
}

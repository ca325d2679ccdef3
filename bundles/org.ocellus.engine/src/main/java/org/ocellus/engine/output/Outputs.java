package org.ocellus.engine.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ocellus.engine.output.option.OutputOptions;
import org.ocellus.engine.output.place.Compressions;
import org.ocellus.engine.output.place.Elsewhere;
import org.ocellus.engine.output.place.FilePlace;
import org.ocellus.engine.output.place.Place;
import org.ocellus.engine.output.place.StandardOutput;
import org.ocellus.engine.record.RecordBatch;
import org.ocellus.spi.admin.OutputStatus;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.output.OutputProvider;
import org.ocellus.spi.output.StreamCompression;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RunSummary;

/** All outputs of the sensor. Workers give it batches; each output reads them on a thread of its own. */
public final class Outputs {
    private final List<OutputChannel> channels = new CopyOnWriteArrayList<>();
    private final Map<String, Format> formats = new HashMap<>();
    /**
     * Held while bundles come and go, so that outputs follow in the same order. Unlike the monitor of the formats, it is held
     * while outputs are called, each of which answers within its patience.
     */
    private final ReentrantLock changes = new ReentrantLock();

    private final Compressions compressions = new Compressions();
    private final BatchPool pool = new BatchPool();
    private final Patience patience;
    private volatile String sensor = "";
    private volatile Function<String, Map<String, String>> settings = kind -> Map.of();
    private long lastId;

    /** Begins without any output. */
    public Outputs() {
        this(Patience.USUAL);
    }

    Outputs(Patience patience) {
        this.patience = patience;
    }

    /** Names the sensor on records of outputs that are added later. */
    public void sensor(String name) {
        sensor = name;
    }

    /** {@return the sensor's name} */
    public String sensor() {
        return sensor;
    }

    /** Says where the options that are configured for a kind are found. */
    public void settings(Function<String, Map<String, String>> ofKind) {
        settings = ofKind;
    }

    /** As {@link #provider(String, OutputProvider, Optional)}, of one that checks its options itself. */
    public void provider(String kind, OutputProvider provider) {
        provider(kind, provider, Optional.empty());
    }

    /**
     * Lets a format be written, and lets outputs go on that wait for it.
     *
     * @param kind the word before the colon
     * @param provider opens sinks
     * @param options the names of options that it knows, nothing if it checks them itself
     */
    public void provider(String kind, OutputProvider provider, Optional<Set<String>> options) {
        changing(() -> {
            synchronized (formats) {
                formats.put(kind, new Format(provider, options));
            }
            resume(each -> each.kind().equals(kind));
        });
    }

    private void changing(Runnable change) {
        changes.lock();
        try {
            change.run();
        } finally {
            changes.unlock();
        }
    }

    /** Takes a format away: behind this call nobody calls the provider or its sinks. */
    public void withdraw(String kind, OutputProvider provider) {
        changing(() -> {
            if (forget(kind, provider)) {
                suspend(each -> each.kind().equals(kind));
            }
        });
    }

    private boolean forget(String kind, OutputProvider provider) {
        synchronized (formats) {
            Format format = formats.get(kind);
            return format != null && format.provider().equals(provider) && formats.remove(kind, format);
        }
    }

    /**
     * Lets files be compressed, and lets outputs go on that wait for it.
     *
     * @param name the word that asks for it
     * @param suffix how names of files end that are compressed so
     * @param compression compresses
     */
    public void compression(String name, String suffix, StreamCompression compression) {
        changing(() -> {
            compressions.put(name, suffix, compression);
            resume(each -> each.compression().equals(name));
        });
    }

    /** Takes a compression away: behind this call nobody calls it or its streams. */
    public void withdrawCompression(String name, StreamCompression compression) {
        changing(() -> {
            if (compressions.isBy(name, compression)) {
                suspend(each -> each.compression().equals(name)); // what is begun is completed with it
                compressions.remove(name);
            }
        });
    }

    private void resume(Predicate<OutputChannel> which) {
        channels.stream().filter(which).forEach(this::resume);
    }

    /** Lets an output go on, if all is there that it needs. */
    private void resume(OutputChannel output) {
        Optional<OutputProvider> provider = provider(output);
        provider.ifPresent(output::attach);
        if (provider.isPresent() && output.isAbandoned()) {
            output.successor().ifPresent(next -> replace(output, next, provider.get()));
        }
    }

    private Optional<OutputProvider> provider(OutputChannel output) {
        synchronized (formats) {
            return Optional.ofNullable(formats.get(output.kind()))
                    .filter(found -> compressions.has(output.compression()))
                    .map(Format::provider);
        }
    }

    /** Puts another output into the place of one, unless that was removed. */
    private void replace(OutputChannel output, OutputChannel next, OutputProvider provider) {
        channels.replaceAll(each -> each == output ? next.startLater(provider) : each);
    }

    private void suspend(Predicate<OutputChannel> which) {
        channels.stream().filter(which).forEach(OutputChannel::detach);
    }

    /** See {@link org.ocellus.spi.admin.OutputAdmin#check}. */
    public void check(String target, List<String> inputs) throws IOException {
        Optional<String> harmed = new InputFiles(inputs).among(overwritten(target));
        if (harmed.isPresent()) {
            throw new IOException(
                    target + ": would overwrite " + harmed.get() + ", which is read; expected another file");
        }
    }

    private List<Path> overwritten(String target) throws IOException {
        synchronized (formats) {
            TargetName name = TargetName.parse(target, formats.keySet());
            OutputOptions options = options(name);
            format(target, name);
            try {
                return name.file()
                        ? FilePlace.overwritten(name.location(), options, compressions)
                        : place(name, options).overwritten();
            } catch (IOException e) {
                throw new IOException(target + ": " + e.getMessage(), e);
            }
        }
    }

    /**
     * Makes sure that no output writes to a file that is to be read.
     *
     * @param inputs the names of the files, {@code -} for standard input
     * @throws IllegalArgumentException if one does; the message is for the user
     */
    public void checkInputs(List<String> inputs) {
        for (String input : inputs) {
            InputFiles file = new InputFiles(List.of(input));
            for (OutputChannel each : channels) {
                if (each.overwrites(file)) {
                    throw new IllegalArgumentException(
                            input + ": is written by output " + each.id() + "; expected a file that no output writes");
                }
            }
        }
    }

    /** See {@link org.ocellus.spi.admin.OutputAdmin#add}. */
    public long add(String target) throws IOException {
        Format format;
        OutputChannel made;
        synchronized (formats) {
            TargetName name = TargetName.parse(target, formats.keySet());
            format = format(target, name);
            made = channel(target, name, format);
        }
        made.start(format.provider());
        channels.add(made);
        changing(() -> follow(made, format.provider()));
        return made.id();
    }

    /** Catches up with what has changed while an output was opened, which may take its time. */
    private void follow(OutputChannel made, OutputProvider openedBy) {
        if (!provider(made).equals(Optional.of(openedBy))) {
            made.detach();
            resume(made);
        }
    }

    private Format format(String target, TargetName name) throws IOException {
        Format format = formats.get(name.kind());
        if (format == null) {
            throw new IOException(target + ": no bundle writes the format " + name.kind() + "; there are "
                    + String.join(", ", formats.keySet().stream().sorted().toList()));
        }
        return format;
    }

    /** See {@link org.ocellus.spi.output.RecordExport#open}. */
    public FlowSink open(String target) throws IOException {
        Format format;
        Target to;
        synchronized (formats) {
            TargetName name = TargetName.parse(target, formats.keySet());
            format = format(target, name);
            to = target(target, name, format, options(name));
        }
        return ExportSink.open(format.provider(), to);
    }

    private OutputChannel channel(String target, TargetName name, Format format) throws IOException {
        OutputOptions options = options(name);
        Target to = target(target, name, format, options);
        return new OutputChannel(
                ++lastId, target, to, options, pool, patience, returned -> changing(() -> resume(returned)));
    }

    private OutputOptions options(TargetName name) {
        return new OutputOptions(name.options()).over(settings.apply(name.kind()));
    }

    private Target target(String target, TargetName name, Format format, OutputOptions options) throws IOException {
        try {
            return new Target(name, sensor, format.check(name, options), place(name, options));
        } catch (IOException e) {
            throw new IOException(target + ": " + e.getMessage(), e);
        }
    }

    private Place place(TargetName name, OutputOptions options) throws IOException {
        if (name.file()) {
            return FilePlace.of(name.location(), options, compressions);
        }
        return name.standardOutput() ? new StandardOutput() : new Elsewhere(name.location());
    }

    /** See {@link org.ocellus.spi.admin.OutputAdmin#remove}. */
    public boolean remove(long id) {
        OutputChannel found =
                channels.stream().filter(each -> each.id() == id).findFirst().orElse(null);
        if (found == null || !channels.remove(found)) {
            return false;
        }
        found.close(null);
        found.awaitEnd(System.nanoTime() + Long.MAX_VALUE / 2);
        return true;
    }

    /** See {@link org.ocellus.spi.admin.OutputAdmin#reopen}. */
    public void reopen() {
        channels.forEach(OutputChannel::reopen);
    }

    /** See {@link org.ocellus.spi.admin.OutputAdmin#outputs}. */
    public List<OutputStatus> status() {
        return channels.stream().map(OutputChannel::status).toList();
    }

    /** {@return an empty batch for a worker to fill} */
    public RecordBatch batch() {
        return pool.take();
    }

    /**
     * Sends a batch to all outputs.
     *
     * @param batch filled; the worker must not touch it any more
     * @param wait whether to wait for slow outputs rather than to lose records
     * @param ending whether the worker is to end, and so cannot wait for an output that takes nothing
     */
    public void send(RecordBatch batch, boolean wait, BooleanSupplier ending) {
        Object[] readers = channels.toArray();
        batch.readers.set(readers.length + 1);
        for (Object each : readers) {
            if (!((OutputChannel) each).offer(batch, wait, ending)) {
                pool.done(batch);
            }
        }
        pool.done(batch);
    }

    /** Sends a management record to all outputs, behind the records that they were given. */
    public void send(ManagementRecord management) {
        channels.forEach(each -> each.offer(management));
    }

    /** {@return records that outputs have lost, those of all outputs together} */
    public long lost() {
        return channels.stream().mapToLong(OutputChannel::lost).sum();
    }

    /** {@return the failures of outputs, each with its place} */
    public List<String> failures() {
        return channels.stream()
                .map(OutputChannel::failure)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Closes all outputs behind the summary, and waits for as long as they take records. */
    public void close(@Nullable RunSummary summary) {
        close(summary, Long.MAX_VALUE / 2);
    }

    /** Closes all outputs behind the summary, and gives up those that take too long. */
    public void closeSoon(@Nullable RunSummary summary) {
        close(summary, patience.hurried().toNanos());
    }

    private void close(@Nullable RunSummary summary, long nanos) {
        long deadline = System.nanoTime() + nanos;
        channels.forEach(each -> each.close(summary));
        channels.forEach(each -> each.awaitEnd(deadline));
    }
}

package org.ocellus.engine.output;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ocellus.engine.output.option.OutputOptions;
import org.ocellus.engine.record.RecordBatch;
import org.ocellus.spi.admin.OutputStatus;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.output.OutputProvider;
import org.ocellus.spi.record.RunSummary;

/** All outputs of the sensor. Workers give it batches; each output reads them on a thread of its own. */
public final class Outputs {
    private final List<OutputChannel> channels = new CopyOnWriteArrayList<>();
    private final Map<String, Format> formats = new HashMap<>();
    private final BatchPool pool = new BatchPool();
    private volatile String sensor = "";
    private volatile Function<String, Map<String, String>> settings = kind -> Map.of();
    private long lastId;

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
        synchronized (formats) {
            formats.put(kind, new Format(provider, options));
            for (OutputChannel each : channels) {
                if (each.kind().equals(kind)) {
                    reattach(each, provider);
                }
            }
        }
    }

    private static void reattach(OutputChannel channel, OutputProvider provider) {
        try {
            channel.attach(provider);
        } catch (IOException e) {
            // it goes on waiting; the next provider of the kind is tried
        }
    }

    /** Takes a format away: behind this call nobody calls the provider or its sinks. */
    public void withdraw(String kind, OutputProvider provider) {
        synchronized (formats) {
            Format format = formats.get(kind);
            if (format == null || !format.provider().equals(provider)) {
                return;
            }
            formats.remove(kind);
            for (OutputChannel each : channels) {
                if (each.kind().equals(kind)) {
                    each.detach();
                }
            }
        }
    }

    /** See {@link org.ocellus.spi.admin.OutputAdmin#add}. */
    public long add(String target) throws IOException {
        synchronized (formats) {
            TargetName name = TargetName.parse(target, formats.keySet());
            Format format = format(target, name);
            OutputChannel made = channel(target, name, format);
            made.attach(format.provider());
            channels.add(made);
            return made.id();
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
        synchronized (formats) {
            TargetName name = TargetName.parse(target, formats.keySet());
            Format format = format(target, name);
            return ExportSink.open(format.provider(), new StreamTarget(name, options(target, name, format), sensor));
        }
    }

    private OutputChannel channel(String target, TargetName name, Format format) throws IOException {
        return new OutputChannel(++lastId, target, name, options(target, name, format), sensor, pool);
    }

    private Map<String, String> options(String target, TargetName name, Format format) throws IOException {
        try {
            return format.check(name, new OutputOptions(name.options()).over(settings.apply(name.kind())));
        } catch (IOException e) {
            throw new IOException(target + ": " + e.getMessage(), e);
        }
    }

    /** See {@link org.ocellus.spi.admin.OutputAdmin#remove}. */
    public boolean remove(long id) {
        OutputChannel found =
                channels.stream().filter(each -> each.id() == id).findFirst().orElse(null);
        if (found == null || !channels.remove(found)) {
            return false;
        }
        found.close(null);
        return true;
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
     * @param ending whether the worker is to end, and so cannot wait for a bundle that is gone
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

    /** {@return the failures of outputs, each with its place} */
    public List<String> failures() {
        return channels.stream()
                .map(OutputChannel::failure)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Closes all outputs behind the summary. */
    public void close(@Nullable RunSummary summary) {
        for (OutputChannel each : channels) {
            each.close(summary);
        }
    }
}

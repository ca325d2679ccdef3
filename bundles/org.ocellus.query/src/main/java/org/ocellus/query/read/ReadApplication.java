package org.ocellus.query.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.Application;
import org.ocellus.launch.CommandLine;
import org.ocellus.query.QueryException;
import org.ocellus.query.input.InputException;
import org.ocellus.query.input.RecordFormats;
import org.ocellus.query.input.RecordInput;
import org.ocellus.query.input.WaitListener;
import org.ocellus.query.record.StatedRecord;
import org.ocellus.spi.output.RecordExport;
import org.ocellus.spi.reader.Decompression;
import org.ocellus.spi.reader.RecordReaderProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.CollectionType;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** Carries out {@code ocellus read}: reads the files one after the other, in the thread that calls. */
@Component(property = Application.MODE + "=READ")
public final class ReadApplication implements Application {
    private final CommandLine commandLine;
    private final RecordExport export;
    private final Decompression decompression;
    private final RecordFormats formats;
    private final PrintStream errors;
    private final Problems problems;
    private volatile boolean stopped;
    private volatile @Nullable Closeable awaited;
    private long read;

    /** Called by Declarative Services when the launcher asks for the application, which is after all bundles have started. */
    @Activate
    public ReadApplication(
            @Reference CommandLine commandLine,
            @Reference RecordExport export,
            @Reference Decompression decompression,
            @Reference(
                            service = RecordReaderProvider.class,
                            cardinality = ReferenceCardinality.MULTIPLE,
                            collectionType = CollectionType.TUPLE)
                    Collection<Map.Entry<Map<String, Object>, RecordReaderProvider>> readers) {
        this(commandLine, export, decompression, formats(readers), System.err);
    }

    ReadApplication(
            CommandLine commandLine,
            RecordExport export,
            Decompression decompression,
            RecordFormats formats,
            PrintStream errors) {
        this.commandLine = commandLine;
        this.export = export;
        this.decompression = decompression;
        this.formats = formats;
        this.errors = errors;
        problems = new Problems(errors);
    }

    private static RecordFormats formats(Collection<Map.Entry<Map<String, Object>, RecordReaderProvider>> readers) {
        Map<String, RecordReaderProvider> byKind = new LinkedHashMap<>();
        List<Map.Entry<Map<String, Object>, RecordReaderProvider>> lastIsFirst = new ArrayList<>(readers);
        for (Map.Entry<Map<String, Object>, RecordReaderProvider> each : lastIsFirst.reversed()) {
            byKind.putIfAbsent(String.valueOf(each.getKey().get(RecordReaderProvider.KIND)), each.getValue());
        }
        return new RecordFormats(byKind);
    }

    @Override
    public int run() {
        String format = commandLine.reading().format();
        try {
            ReadPlan plan = new ReadPlan(commandLine);
            RecordReaderProvider forced = format.isEmpty() ? null : formats.named(format);
            for (String target : plan.targets()) {
                export.check(target, commandLine.files());
            }
            return read(plan, forced, OutputStage.open(plan.targets(), export, problems));
        } catch (QueryException | IOException e) {
            problems.tell(String.valueOf(e.getMessage()));
            return USAGE;
        }
    }

    private int read(ReadPlan plan, @Nullable RecordReaderProvider forced, OutputStage outputs) {
        try {
            RecordStage first = plan.stages(outputs);
            for (String file : commandLine.files()) {
                if (!first.isFull() && !stopped) {
                    read(file, forced, first, outputs);
                }
            }
            first.end();
        } catch (QueryException | IOException e) {
            problems.tell(String.valueOf(e.getMessage()));
        } finally {
            outputs.end();
        }
        errors.println(String.format(
                Locale.ROOT,
                "ocellus: %,d %s read, %,d written",
                read,
                read == 1 ? "record" : "records",
                outputs.written()));
        return problems.any() ? FAILED : DONE;
    }

    /** What goes wrong with a file is told, and the next one is read; what goes wrong behind it ends all. */
    private void read(String file, @Nullable RecordReaderProvider forced, RecordStage first, OutputStage outputs)
            throws IOException, QueryException {
        StatedRecord record = new StatedRecord();
        WaitListener waits = awaitedInput -> beforeWaiting(awaitedInput, outputs);
        try (RecordInput input = RecordInput.open(file, forced, formats, decompression, waits)) {
            while (!stopped && !first.isFull() && input.read(record)) {
                read++;
                first.take(record);
            }
        } catch (InputException e) {
            if (!stopped) {
                problems.tell(String.valueOf(e.getMessage()));
            }
        }
    }

    private void beforeWaiting(Closeable input, OutputStage outputs) throws IOException {
        outputs.flush();
        awaited = input;
        if (stopped) { // asked behind the assignment: stop() closes what it finds there, or is seen here
            input.close();
        }
    }

    @Override
    public void stop() {
        stopped = true;
        Closeable input = awaited;
        if (input != null) {
            try {
                input.close();
            } catch (IOException e) {
                errors.println("ocellus: " + e.getMessage());
            }
        }
    }
}

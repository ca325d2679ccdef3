package org.ocellus.engine.output.place;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ocellus.engine.output.option.OutputOptions;

/**
 * Files, one after the other. A hidden file and each of a series is made with its first record, by whose time it is named;
 * what a sink writes before, such as a header, is held until then. A single file that is followed is there from the beginning.
 */
public final class FilePlace implements Place {
    /** More than any header; what holds more is named by the clock. */
    private static final int MOST_HELD = 1 << 16;

    private final FilePlan plan;
    private final boolean series;
    private final Compressions compressions;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private @Nullable RecordFile file;
    private @Nullable OutputStream compressor;
    private boolean used;
    private boolean closed;
    private boolean append;
    private long end = Long.MAX_VALUE;

    private FilePlace(FilePlan plan, Compressions compressions) {
        this.plan = plan;
        series = plan.isSeries();
        this.compressions = compressions;
    }

    /**
     * Prepares files, and finishes those that an earlier run left.
     *
     * @param location the name as the user stated it, a pattern
     * @param options of the output
     * @param compressions those there are
     * @throws IOException if options do not fit or the folder cannot be written; the message is for the user
     */
    public static FilePlace of(String location, OutputOptions options, Compressions compressions) throws IOException {
        FilePlan plan = FilePlan.of(location, options, compressions);
        if (plan.hidden() || plan.isSeries()) {
            Path folder = plan.names().fixedFolder();
            if (!Files.isWritable(folder)) {
                throw new IOException(
                        Files.isDirectory(folder)
                                ? "the folder " + folder + " cannot be written"
                                : "there is no folder " + folder);
            }
            Leftovers.finish(plan.names(), plan.isSeries());
        }
        return new FilePlace(plan, compressions);
    }

    /**
     * {@return as {@link #overwritten()}, of files that are not prepared}
     *
     * @param location as for {@link #of}
     * @param options of the output
     * @param compressions those there are
     * @throws IOException if options do not fit, or the files cannot be listed; the message is for the user
     */
    public static List<Path> overwritten(String location, OutputOptions options, Compressions compressions)
            throws IOException {
        return FilePlan.of(location, options, compressions).overwritten();
    }

    @Override
    public List<Path> overwritten() throws IOException {
        return plan.overwritten();
    }

    @Override
    public String compression() {
        return plan.compression();
    }

    @Override
    public boolean isHidden() {
        return plan.hidden() || !plan.compression().isEmpty();
    }

    @Override
    public OutputStream stream() throws IOException {
        if (!isNamedByRecord() && file == null) {
            file = RecordFile.inPlace(plan.names().at(0, 0), append);
            append = true;
        }
        used = true;
        return new Written();
    }

    private boolean isNamedByRecord() {
        return series || plan.hidden();
    }

    @Override
    public boolean isDue(long time) {
        RecordFile open = file;
        return series && open != null && (time >= end || open.size() >= plan.rotateSize());
    }

    @Override
    public long end() {
        return end;
    }

    @Override
    public boolean endsBySize() {
        return plan.rotateSize() != Long.MAX_VALUE;
    }

    @Override
    public void begin(long time) throws IOException {
        if (file == null && used && isNamedByRecord()) {
            long nameTime = plan.nameTime(time);
            file = plan.hidden() ? hidden(nameTime) : followed(nameTime);
            end = plan.end(time);
            byte[] bytes = held.toByteArray();
            held.reset();
            write(bytes, 0, bytes.length);
        }
    }

    private Path name(long time, int number) throws IOException {
        Path name = plan.names().at(time, number);
        Path folder = name.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return name;
    }

    /** The file that is written has the name without a number, so that one knows which to follow. */
    private RecordFile followed(long time) throws IOException {
        Path name = name(time, 0);
        if (Files.exists(name)) {
            if (!Files.isRegularFile(name)) {
                throw new IOException(name + ": is there already and is no file, so that none can take turns with it");
            }
            if (WriteLock.isHeld(name)) {
                throw new IOException(name + ": is being written by another sensor");
            }
            Files.move(name, FileNames.behind(name));
        }
        return RecordFile.followed(name);
    }

    private RecordFile hidden(long time) throws IOException {
        for (int number = 0; ; number++) {
            Path name = name(time, number);
            if (series && Files.exists(name)) {
                continue;
            }
            try {
                return RecordFile.hidden(name, !series);
            } catch (FileAlreadyExistsException e) {
                if (!series) {
                    throw new IOException(name + ": is being written by another sensor", e);
                }
            }
        }
    }

    private void write(byte[] bytes, int offset, int length) throws IOException {
        RecordFile open = file;
        if (closed) {
            throw new IOException("nothing can be written any more");
        }
        if (open == null) {
            held.write(bytes, offset, length);
            if (held.size() > MOST_HELD) {
                begin(TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()));
            }
        } else if (plan.compression().isEmpty()) {
            open.write(bytes, offset, length);
        } else {
            OutputStream into = compressor;
            if (into == null) {
                into = compressions.require(plan.compression()).compress(open);
                compressor = into;
            }
            into.write(bytes, offset, length);
        }
    }

    @Override
    public void mark() throws IOException {
        if (compressor != null) {
            compressor.flush();
        }
        if (file != null) {
            file.mark();
        }
    }

    @Override
    public boolean cut() {
        if (file != null) {
            file.cut();
        }
        return used;
    }

    @Override
    public void release() throws IOException {
        OutputStream open = compressor;
        compressor = null;
        if (file == null) {
            held.reset(); // the next sink writes its own header
        }
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void next() throws IOException {
        RecordFile open = file;
        file = null;
        end = Long.MAX_VALUE;
        if (open != null) {
            open.finish(!series);
        }
        if (open != null && series) {
            new Retention(plan.names(), plan.keep(), plan.keepDays()).apply();
        }
    }

    @Override
    public void reopen() throws IOException {
        if (series || !plan.hidden()) {
            next();
        }
    }

    /** A series of hidden files leaves out the names of those that are being written; all others have one name at a time. */
    @Override
    public Optional<Place> beside() {
        return series && plan.hidden() ? Optional.of(new FilePlace(plan, compressions)) : Optional.empty();
    }

    @Override
    public void leave() throws IOException {
        RecordFile open = file;
        file = null;
        end = Long.MAX_VALUE;
        if (open != null) {
            open.leave();
        }
        if (plan.hidden()) {
            Leftovers.finish(plan.names(), series);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        next();
    }

    /** What sinks see: always the file that is written now. */
    private final class Written extends OutputStream {
        @Override
        public void write(int octet) throws IOException {
            FilePlace.this.write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            FilePlace.this.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            // whole records are handed on with mark()
        }
    }
}

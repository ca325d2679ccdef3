package org.ocellus.query.input;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ocellus.query.record.StatedRecord;
import org.ocellus.spi.reader.Decompression;
import org.ocellus.spi.reader.RecordReader;
import org.ocellus.spi.reader.RecordReaderProvider;

/** An open file of records. */
public final class RecordInput implements AutoCloseable {
    private static final String STANDARD_INPUT = "-";
    private static final int BUFFER = 64 * 1024;
    private static final int SHOWN = 4;

    private final String name;
    private final InputStream stream;
    private final RecordReader reader;

    private RecordInput(String name, InputStream stream, RecordReader reader) {
        this.name = name;
        this.stream = stream;
        this.reader = reader;
    }

    /**
     * Opens a file.
     *
     * @param location its name, or {@code -} for standard input
     * @param forced the format, null to tell it by the content
     * @param formats that are known
     * @param decompression undoes compression that the content tells
     * @param waits is told of each wait for bytes
     * @throws InputException if it cannot be read or is of no known format
     */
    public static RecordInput open(
            String location,
            @Nullable RecordReaderProvider forced,
            RecordFormats formats,
            Decompression decompression,
            WaitListener waits)
            throws InputException {
        String name = location.equals(STANDARD_INPUT) ? "standard input" : location;
        try {
            InputStream raw = new AwaitedStream(raw(location), waits);
            return open(raw, name, forced, formats, decompression);
        } catch (IOException | RuntimeException e) {
            throw new InputException(name, e);
        }
    }

    private static RecordInput open(
            InputStream raw,
            String name,
            @Nullable RecordReaderProvider forced,
            RecordFormats formats,
            Decompression decompression)
            throws IOException {
        try {
            InputStream named = new NamedStream(decompressed(raw, name, decompression), name);
            InputStream plain = new BufferedInputStream(named, BUFFER);
            RecordReaderProvider provider = forced == null ? told(plain, name, formats) : forced;
            return new RecordInput(name, plain, provider.open(plain, name));
        } catch (IOException | RuntimeException e) {
            try (raw) {
                throw e;
            }
        }
    }

    private static InputStream raw(String location) throws IOException {
        if (location.equals(STANDARD_INPUT)) {
            return new PipeStream(new FileInputStream(FileDescriptor.in));
        }
        try {
            Path path = Path.of(location);
            if (Files.isDirectory(path)) {
                throw new IOException(location + ": is a directory, expected a file of records");
            }
            return Files.exists(path) && !Files.isRegularFile(path)
                    ? new PipeStream(new FileInputStream(location))
                    : Files.newInputStream(path);
        } catch (NoSuchFileException e) {
            throw new IOException(location + ": no such file", e);
        } catch (AccessDeniedException e) {
            throw new IOException(location + ": permission denied", e);
        } catch (InvalidPathException e) {
            throw new IOException(location + ": not the name of a file", e);
        }
    }

    private static InputStream decompressed(InputStream raw, String name, Decompression decompression)
            throws IOException {
        try {
            return decompression.decompress(raw);
        } catch (IOException e) {
            throw new IOException(name + ": offset 0: " + e.getMessage(), e);
        }
    }

    /** Takes as many of the first bytes as it needs: of a pipe, more may not come for long. */
    private static RecordReaderProvider told(InputStream plain, String name, RecordFormats formats) throws IOException {
        byte[] head = new byte[RecordReaderProvider.HEAD_BYTES];
        int length = 0;
        Optional<RecordReaderProvider> provider = Optional.empty();
        plain.mark(head.length);
        while (provider.isEmpty() && length < head.length) {
            int count = plain.read(head, length, head.length - length);
            if (count < 0) {
                break;
            }
            length += count;
            provider = formats.recognize(Arrays.copyOf(head, length));
        }
        plain.reset();
        byte[] seen = Arrays.copyOf(head, length);
        return provider.orElseThrow(() -> unknown(seen, name, formats));
    }

    private static IOException unknown(byte[] head, String name, RecordFormats formats) {
        return new IOException(
                head.length == 0
                        ? name + ": empty, expected records in one of the formats " + formats.kinds()
                        : name + ": offset 0: no records that can be read: it begins with "
                                + HexFormat.of().formatHex(Arrays.copyOf(head, Math.min(SHOWN, head.length)))
                                + ", expected one of "
                                + formats.kinds()
                                + ", plain or compressed with gzip or zstd (captures are read with ocellus -r)");
    }

    /**
     * Reads the next record.
     *
     * @param record takes the place of what it held
     * @return whether there was one
     * @throws InputException if the file is damaged; all records before have been read
     */
    public boolean read(StatedRecord record) throws InputException {
        record.clear();
        try {
            if (!reader.read(record)) {
                return false;
            }
        } catch (IOException e) {
            throw new InputException(name, e);
        } catch (RuntimeException e) { // a fault of the reader, which is not to end the others
            throw new InputException(name, new IOException("the reader failed: " + e, e));
        }
        record.complete();
        return true;
    }

    @Override
    public void close() throws InputException {
        try {
            stream.close();
        } catch (IOException e) {
            throw new InputException(name, e);
        }
    }
}

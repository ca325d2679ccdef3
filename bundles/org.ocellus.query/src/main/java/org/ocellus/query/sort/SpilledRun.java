package org.ocellus.query.sort;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries in order that had no room in memory, in a temporary file that is gone when it is closed. */
final class SpilledRun implements AutoCloseable {
    private static final int BUFFER = 32 * 1024;

    private final FileChannel file;
    private long left;
    private @Nullable DataInputStream input;

    private SpilledRun(FileChannel file, long entries) {
        this.file = file;
        left = entries;
    }

    static SpilledRun write(List<Entry> entries) throws IOException {
        Path path = Files.createTempFile("ocellus-sort-", ".tmp");
        FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            @SuppressWarnings("resource") // the channel is needed further on
            DataOutputStream output =
                    new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), BUFFER));
            for (Entry entry : entries) {
                write(entry.key(), output);
                write(entry.record(), output);
            }
            output.flush();
            file.position(0);
            return new SpilledRun(file, entries.size());
        } catch (IOException e) {
            try (file) {
                throw e;
            }
        }
    }

    private static void write(byte[] bytes, DataOutputStream output) throws IOException {
        output.writeInt(bytes.length);
        output.write(bytes);
    }

    /** {@return the next entry, null behind the last} */
    @Nullable Entry next() throws IOException {
        if (left == 0) {
            return null;
        }
        left--;
        DataInputStream open = input;
        if (open == null) {
            open = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), BUFFER));
            input = open;
        }
        byte[] key = read(open);
        return new Entry(key, read(open));
    }

    private static byte[] read(DataInputStream input) throws IOException {
        byte[] bytes = new byte[input.readInt()];
        input.readFully(bytes);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

package org.ocellus.capture.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A named pipe or a device. Opening a pipe lasts until somebody opens it for writing. */
final class PipeOpener implements StreamPump.Opener {
    private final Path path;
    private @Nullable FileChannel channel;
    private boolean opening;
    private boolean closed;

    PipeOpener(Path path) {
        this.path = path;
    }

    @Override
    public InputStream open() throws IOException {
        synchronized (this) {
            if (closed) {
                throw new ClosedChannelException();
            }
            opening = true;
        }
        try {
            return Decompression.decompress(Channels.newInputStream(opened(openChannel())));
        } finally {
            synchronized (this) {
                opening = false;
            }
        }
    }

    private FileChannel openChannel() throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ);
    }

    private synchronized FileChannel opened(FileChannel newChannel) throws IOException {
        opening = false;
        if (closed) {
            newChannel.close();
            throw new ClosedChannelException();
        }
        channel = newChannel;
        return newChannel;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (channel != null) {
            channel.close();
        } else if (opening) {
            becomeWriter();
        }
    }

    /** The call that waits in the kernel cannot be interrupted, but it ends when a writer comes: for a moment we are one. */
    private void becomeWriter() throws IOException {
        FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)
                .close();
    }
}

package org.ocellus.capture.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** An uncompressed regular file: the kernel copies straight into the window. */
final class FileInput implements ByteInput {
    private final FileChannel channel;

    FileInput(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read(ByteBuffer target, long timeoutNanos) throws IOException {
        return channel.read(target);
    }

    /** {@return bytes in the file, as far as is known} */
    long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    @Override
    public boolean streaming() {
        return false;
    }

    @Override
    public void close() {
        Quietly.close(channel);
    }
}

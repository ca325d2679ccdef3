package org.ocellus.engine.output.place;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hidden files whose writer was killed: they get the name that was meant for them, or one with a number where that is taken. A
 * hidden file that is locked is being written by somebody else and is left alone.
 */
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private Leftovers() {}

    static void finish(FileNames names) {
        try {
            for (Path each : names.parts()) {
                if (isAbandoned(each)) {
                    finish(each);
                }
            }
        } catch (IOException e) {
            LOG.warn("Files of an earlier run are left as they are: {}", e.toString());
        }
    }

    private static boolean isAbandoned(Path part) throws IOException {
        if (RecordFile.isWrittenHere(part)) {
            return false; // and to close a file that is locked by this process would unlock it
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }

    private static void finish(Path part) throws IOException {
        Path finished = FileNames.finished(part);
        Path free = FileNames.free(finished);
        if (Files.size(part) == 0) {
            Files.delete(part);
        } else {
            Files.move(part, free);
            LOG.warn("{} is what an earlier run left that was cut off; its last records may be missing", free);
        }
    }
}

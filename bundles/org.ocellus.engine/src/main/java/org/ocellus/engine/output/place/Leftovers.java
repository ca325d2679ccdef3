package org.ocellus.engine.output.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hidden files whose writer was killed: they get the name that was meant for them, or one with a number where that is taken. A
 * hidden file that is locked is being written by somebody else and is left alone.
 */
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private Leftovers() {}

    /**
     * Finishes those that bear names of an output.
     *
     * @param names of the output
     * @param several whether the output writes several files; otherwise it will replace the one of its name, and what was left
     *     gets a number in any case
     */
    static void finish(FileNames names, boolean several) {
        try {
            for (Path each : names.parts()) {
                if (!WriteLock.isHeld(each)) {
                    finish(each, several ? 0 : 1);
                }
            }
        } catch (IOException e) {
            LOG.warn("Files of an earlier run are left as they are: {}", e.toString());
        }
    }

    private static void finish(Path part, int first) throws IOException {
        Path finished = FileNames.finished(part);
        Path free = FileNames.free(finished, first);
        if (Files.size(part) == 0) {
            Files.delete(part);
        } else {
            Files.move(part, free);
            LOG.warn("{} is what an earlier run left that was cut off; its last records may be missing", free);
        }
    }
}

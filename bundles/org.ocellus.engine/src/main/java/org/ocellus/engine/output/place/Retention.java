package org.ocellus.engine.output.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes the oldest finished files of a series, those of earlier runs included. What is old tells the time of last change. */
record Retention(FileNames names, int keep, int keepDays) {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private record Aged(Path path, FileTime changed) {}

    /** Removes what is too old or one too many; what cannot be removed is said and left. */
    void apply() {
        if (keep == 0 && keepDays == 0) {
            return;
        }
        try {
            List<Aged> newestFirst = new ArrayList<>();
            for (Path each : names.finished()) {
                newestFirst.add(new Aged(each, Files.getLastModifiedTime(each)));
            }
            newestFirst.sort(Comparator.comparing(Aged::changed)
                    .thenComparing(Aged::path)
                    .reversed());
            for (int i = 0; i < newestFirst.size(); i++) {
                if (keep > 0 && i >= keep || isTooOld(newestFirst.get(i))) {
                    Files.deleteIfExists(newestFirst.get(i).path());
                }
            }
        } catch (IOException e) {
            LOG.warn("Old files are left: {}", e.toString());
        }
    }

    private boolean isTooOld(Aged file) {
        return keepDays > 0 && file.changed().toInstant().isBefore(Instant.now().minus(Duration.ofDays(keepDays)));
    }
}

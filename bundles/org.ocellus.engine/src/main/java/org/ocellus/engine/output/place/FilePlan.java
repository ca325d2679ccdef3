package org.ocellus.engine.output.place;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ocellus.engine.output.option.CommonOption;
import org.ocellus.engine.output.option.OutputOptions;

/**
 * What the user wants of files.
 *
 * @param names what they are called
 * @param rotate time that one file covers, zero if that is not stated
 * @param rotateSize bytes at which a file ends
 * @param keep how many finished files are kept, 0 for all
 * @param keepDays how many days they are kept, 0 for ever
 * @param compression its name, empty for none
 * @param hidden whether a file appears when it is complete, and not before
 */
record FilePlan(
        FileNames names, Duration rotate, long rotateSize, int keep, int keepDays, String compression, boolean hidden) {

    private static final String NO_COMPRESSION = "none";

    static FilePlan of(String location, OutputOptions options, Compressions compressions) throws IOException {
        FileNames names = FileNames.parse(location);
        Duration rotate = options.time(CommonOption.ROTATE);
        long size = options.size(CommonOption.ROTATE_SIZE, Long.MAX_VALUE);
        String compression = compression(location, options.text(CommonOption.COMPRESS), compressions);
        boolean several = names.areTimed() || rotate.isPositive() || size != Long.MAX_VALUE;
        return new FilePlan(
                names,
                rotate,
                size,
                options.number(CommonOption.KEEP),
                options.number(CommonOption.KEEP_DAYS),
                compression,
                options.truth(CommonOption.WHOLE, several || !compression.isEmpty()));
    }

    private static String compression(String location, @Nullable String stated, Compressions compressions)
            throws IOException {
        if (stated == null) {
            return compressions.bySuffix(location);
        }
        if (stated.equals(NO_COMPRESSION)) {
            return "";
        }
        compressions.require(stated);
        return stated;
    }

    /** {@return whether the output writes one file after the other, under names of its own making} */
    boolean isSeries() {
        return names.areTimed() || rotate.isPositive() || rotateSize != Long.MAX_VALUE;
    }

    /**
     * {@return the files of now that are overwritten, removed or renamed} A series removes those that are not to be kept, and one
     * that can be followed renames those whose name it needs; what an earlier run left under a hidden name gets another one, too.
     */
    List<Path> overwritten() throws IOException {
        List<Path> files = new ArrayList<>();
        if (hidden) {
            files.addAll(names.parts());
        }
        if (!isSeries()) {
            files.add(names.at(0, 0));
        } else if (keep > 0 || keepDays > 0 || !hidden) {
            files.addAll(names.finished());
        }
        return files;
    }

    /** {@return the time by which a file is named whose first record has this time} */
    long nameTime(long time) {
        return rotate.isPositive() ? time - Math.floorMod(time, rotate.toNanos()) : time;
    }

    /**
     * {@return when a file ends whose first record has this time} Stated times are counted from the epoch, so that files of an
     * hour begin with the hour. Where none is stated, a file ends when its name would be another, unless its name tells
     * seconds: such a name tells when the file began.
     */
    long end(long time) {
        if (rotate.isPositive()) {
            return nameTime(time) + rotate.toNanos();
        }
        Optional<ChronoUnit> unit = rotateSize == Long.MAX_VALUE ? names.unit() : Optional.empty();
        return unit.filter(each -> each != ChronoUnit.SECONDS)
                .map(each -> endOf(each, NamePattern.utc(time)))
                .orElse(Long.MAX_VALUE);
    }

    private static long endOf(ChronoUnit unit, ZonedDateTime time) {
        ZonedDateTime begin = unit.isTimeBased()
                ? time.truncatedTo(unit)
                : switch (unit) {
                    case MONTHS -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
                    case YEARS -> time.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
                    default -> time.truncatedTo(ChronoUnit.DAYS);
                };
        return NamePattern.nanos(begin.plus(1, unit));
    }
}

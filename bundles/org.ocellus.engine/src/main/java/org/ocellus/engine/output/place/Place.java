package org.ocellus.engine.output.place;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the bytes of one output go. Sinks come and go at it: {@link #release} stands between two of them. Times are those of
 * records, in nanoseconds since the epoch, and never go back. Used by one thread at a time.
 */
public interface Place extends AutoCloseable {

    /** {@return where the next sink writes; it does not close it} */
    OutputStream stream() throws IOException;

    /** The sink that used {@link #stream} is closed; what it wrote is complete. */
    default void release() throws IOException {}

    /**
     * {@return whether the file has to end before a record of this time}
     *
     * @param time of the record
     */
    default boolean isDue(long time) {
        return false;
    }

    /** {@return the time at which the file has to end although no record comes; the greatest there is if it has none} */
    default long end() {
        return Long.MAX_VALUE;
    }

    /** {@return whether it matters how much has been written} */
    default boolean endsBySize() {
        return false;
    }

    /**
     * Names the file, if it has no name yet, by the time of its first record.
     *
     * @param time of the record
     */
    default void begin(long time) throws IOException {}

    /** Ends the file, behind {@link #release}; another begins with what is written next. */
    default void next() throws IOException {}

    /** Ends the file, behind {@link #release}, because somebody may have moved it away. */
    default void reopen() throws IOException {}

    /** All that was written so far are whole records. Whoever reads the file may see them, and a crash leaves them. */
    default void mark() throws IOException {}

    /**
     * Behind an error and {@link #release}: removes what was written since {@link #mark} if that can be, so that no record is
     * cut.
     *
     * @return whether records since then are to be counted as lost
     */
    default boolean cut() {
        return false;
    }

    /** {@return whether nobody can follow what is written, so that {@link #mark} may be late} */
    default boolean isHidden() {
        return false;
    }

    /** {@return whether writing may be tried again behind an error} */
    default boolean isRetriable() {
        return true;
    }

    /** {@return the files that are overwritten or removed by what is written here} */
    default List<Path> overwritten() throws IOException {
        return List.of();
    }

    /** {@return what writes here apart from the format must be there: the name of a compression, empty for none} */
    default String compression() {
        return "";
    }

    /**
     * {@return a place where another sink can write what comes next, while one that does not return has hold of this one}
     * Nothing where what both write would get into each other's way.
     */
    default Optional<Place> beside() {
        return Optional.empty();
    }

    /** Lets go of what was written as it is, behind {@link #cut}; what is written next goes behind it. */
    default void leave() throws IOException {}

    /** Ends what was written. */
    @Override
    void close() throws IOException;
}

package org.ocellus.capture.file;

import java.util.regex.Pattern;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureRequest;

/**
 * How a capture is to be played, from the options {@value #LOOP} and {@value #PACE} of a request.
 *
 * @param rounds how often, from 1
 * @param pace how many times faster than captured, or 0 for as fast as possible
 */
record Playback(long rounds, double pace) {
    /** Option: {@code true} for endless, {@code false}, or a number of rounds from 1. */
    static final String LOOP = "loop";

    /** Option: a factor of the speed at which the packets were captured, more than 0. */
    static final String PACE = "pace";

    private static final Pattern ROUNDS = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern FACTOR = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    /**
     * Reads the options.
     *
     * @throws CaptureException if one of them cannot be understood
     */
    static Playback of(CaptureRequest request) throws CaptureException {
        return new Playback(rounds(request), pace(request));
    }

    private static long rounds(CaptureRequest request) throws CaptureException {
        String value = request.options().getOrDefault(LOOP, "false");
        if (value.equals("false")) {
            return 1;
        }
        if (value.equals("true")) {
            return LoopedSource.ENDLESS;
        }
        if (!ROUNDS.matcher(value).matches()) {
            throw new CaptureException(
                    request.location(), "option loop=" + value + ", expected true, false or a number of rounds from 1");
        }
        return Long.parseLong(value);
    }

    private static double pace(CaptureRequest request) throws CaptureException {
        String value = request.options().get(PACE);
        if (value == null) {
            return 0;
        }
        if (!FACTOR.matcher(value).matches() || Double.parseDouble(value) == 0) {
            throw new CaptureException(
                    request.location(), "option pace=" + value + ", expected a factor above 0 such as 1 or 2.5");
        }
        return Double.parseDouble(value);
    }

    /** {@return whether the capture is read more than once} */
    boolean loops() {
        return rounds > 1;
    }

    /** {@return whether packets wait until they are due} */
    boolean paced() {
        return pace > 0;
    }
}

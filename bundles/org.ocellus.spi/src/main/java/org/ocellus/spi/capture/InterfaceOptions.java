package org.ocellus.spi.capture;

import java.util.regex.Pattern;

/**
 * What the options of a {@link CaptureRequest} say to somebody who captures from an interface.
 *
 * @param snaplen bytes of a packet to keep, from 1
 * @param bufferBytes size of the buffer in which packets wait, in bytes
 * @param promiscuous whether to ask the interface also for packets that are not for this host
 */
public record InterfaceOptions(int snaplen, int bufferBytes, boolean promiscuous) {
    /**
     * Headers nested deeper than this are rare, and segments that the network card has put together or will take apart are up
     * to 64 KiB long: to keep all of those would fill the buffer thirty times faster with bytes that nobody looks at.
     */
    public static final int DEFAULT_SNAPLEN = 2048;

    /** The most bytes of a packet that can be kept, which is libpcap's limit too. */
    public static final int MOST_SNAPLEN = 262_144;

    /**
     * 16 MiB hold a second of 100,000 small packets a second and a third of a second of mixed ones, which is how long a busy
     * machine may keep a sensor that has just been started from reading. They count as memory of the process.
     */
    public static final int DEFAULT_BUFFER_KIB = 16_384;

    private static final int LEAST_BUFFER_KIB = 64;
    private static final int MOST_BUFFER_KIB = 1 << 20; // 1 GiB, so that the size in bytes fits
    private static final int BYTES_PER_KIB = 1024;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

    /**
     * Reads the options.
     *
     * @throws CaptureException if one of them has an impossible value
     */
    public static InterfaceOptions of(CaptureRequest request) throws CaptureException {
        int snaplen = number(request, "snaplen", DEFAULT_SNAPLEN, 1, Integer.MAX_VALUE);
        int buffer = number(request, "buffer", DEFAULT_BUFFER_KIB, LEAST_BUFFER_KIB, MOST_BUFFER_KIB);
        return new InterfaceOptions(Math.min(snaplen, MOST_SNAPLEN), buffer * BYTES_PER_KIB, promiscuous(request));
    }

    private static int number(CaptureRequest request, String name, int unstated, int least, int most)
            throws CaptureException {
        String value = request.options().get(name);
        if (value == null) {
            return unstated;
        }
        int number = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            String range = most == Integer.MAX_VALUE ? "from " + least : "from " + least + " to " + most;
            throw new CaptureException(
                    request.location(), "option " + name + "=" + value + ", expected a number " + range);
        }
        return number;
    }

    private static boolean promiscuous(CaptureRequest request) throws CaptureException {
        String value = request.options().getOrDefault("promiscuous", "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new CaptureException(request.location(), "option promiscuous=" + value + ", expected true or false");
        }
        return value.equals("true");
    }
}

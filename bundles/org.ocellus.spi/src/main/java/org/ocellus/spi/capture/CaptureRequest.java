package org.ocellus.spi.capture;

import java.util.Map;

/**
 * What to open.
 *
 * @param location file name, {@code -} for standard input, or interface name
 * @param filter expression in tcpdump's language, empty for everything
 * @param options further settings by name: {@code snaplen} (bytes of a packet), {@code buffer} (KiB that wait for
 *     the reader), {@code promiscuous} ({@code true} or {@code false}), {@code count} (packets after which reading ends),
 *     {@code wait} ({@code true} if an interface that is not there is waited for), {@code loop}, {@code pace}
 */
public record CaptureRequest(String location, String filter, Map<String, String> options) {
    /** Copies the options. */
    public CaptureRequest {
        options = Map.copyOf(options);
    }

    /**
     * {@return a request without filter and options}
     *
     * @param location as {@link #location()}
     */
    public static CaptureRequest of(String location) {
        return new CaptureRequest(location, "", Map.of());
    }
}

package org.ocellus.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ocellus.spi.capture.CaptureRequest;

/**
 * A capture in one word, as settings hold it: {@code eth0}, {@code pcap:eth0?promiscuous=false}, {@code
 * file:/tmp/a.pcap,/tmp/b.pcap?loop=true}. Values are percent-encoded as in the options of outputs.
 *
 * @param device interface with the kind in front if the user insists on one; empty for files
 * @param files read as one stream; none for an interface
 * @param options as in {@link CaptureRequest}, the filter among them
 */
record CaptureName(String device, List<String> files, SortedMap<String, String> options) {
    static final String FILTER = "filter";

    private static final String FILE = "file:";

    /** What can be asked of a capture, whatever it captures from. */
    private static final Set<String> OPTIONS = new TreeSet<>(
            Set.of("buffer", "count", FILTER, "loop", "pace", "paused", "promiscuous", "snaplen", "wait"));

    /** Who insists on another kind may use options of that kind, which are not known here. */
    private static final Pattern KIND_OF_VENDOR = Pattern.compile("(?!(?:pcap|ring|file):)[a-z][a-z0-9-]*:.*");

    static CaptureName files(List<String> names, Map<String, String> options) {
        return new CaptureName("", List.copyOf(names), new TreeMap<>(options));
    }

    static CaptureName device(String name, Map<String, String> options) {
        return new CaptureName(name, List.of(), new TreeMap<>(options));
    }

    /**
     * {@return the capture that a word stands for}
     *
     * @throws IOException if it has another form; the message is meant for the user
     */
    static CaptureName parse(String word) throws IOException {
        int mark = word.indexOf('?');
        String place = mark < 0 ? word : word.substring(0, mark);
        Map<String, String> options = new HashMap<>();
        if (mark >= 0) {
            for (String each : word.substring(mark + 1).split("&", -1)) {
                int equals = each.indexOf('=');
                if (equals <= 0) {
                    throw new IOException(word + ": expected ?NAME=VALUE&NAME=VALUE behind the question mark");
                }
                String option = each.substring(0, equals);
                if (!OPTIONS.contains(option) && !KIND_OF_VENDOR.matcher(place).matches()) {
                    throw new IOException(word + ": there is no option " + option + "; expected one of "
                            + String.join(", ", OPTIONS));
                }
                options.put(option, decoded(word, each.substring(equals + 1)));
            }
        }
        if (!place.startsWith(FILE)) {
            return device(place, options);
        }
        List<String> names =
                Stream.of(place.substring(FILE.length()).split(",", -1)).toList();
        return files(names, options);
    }

    private static String decoded(String word, String value) throws IOException {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IOException(word + ": expected two hexadecimal digits behind each per cent sign", e);
        }
    }

    /** {@return what to ask a provider for} */
    List<CaptureRequest> requests() {
        Map<String, String> others = new HashMap<>(options);
        String filter = others.remove(FILTER);
        List<String> locations = files.isEmpty() ? List.of(device) : files;
        return locations.stream()
                .map(each -> new CaptureRequest(each, filter == null ? "" : filter, others))
                .toList();
    }

    /** {@return the word} */
    @Override
    public String toString() {
        String place = files.isEmpty() ? device : FILE + String.join(",", files);
        if (options.isEmpty()) {
            return place;
        }
        return place + "?"
                + options.entrySet().stream()
                        .map(each -> each.getKey() + "="
                                + URLEncoder.encode(each.getValue(), UTF_8).replace("+", "%20"))
                        .collect(Collectors.joining("&"));
    }
}

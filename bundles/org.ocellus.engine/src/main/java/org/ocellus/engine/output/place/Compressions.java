package org.ocellus.engine.output.place;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ocellus.spi.output.StreamCompression;

/** How files can be compressed: with gzip, which the platform has, and whatever bundles bring. Thread-safe. */
public final class Compressions {
    private static final String GZIP = "gzip";

    /** Suffixes that mean a compression also while nobody brings it: a file named so is not written plain by mistake. */
    private static final Map<String, String> USUAL = Map.of(".gz", GZIP, ".zst", "zstd");

    private record Known(String suffix, StreamCompression compression) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** Knows gzip. */
    public Compressions() {
        known.put(GZIP, new Known(".gz", GzipMembers::new));
    }

    /** Lets files be compressed. */
    public void put(String name, String suffix, StreamCompression compression) {
        known.put(name, new Known(suffix, compression));
    }

    /** Takes a compression away. */
    public void remove(String name) {
        known.remove(name);
    }

    /** {@return whether files are compressed so by this one} */
    public boolean isBy(String name, StreamCompression compression) {
        Known found = known.get(name);
        return found != null && found.compression().equals(compression);
    }

    /** {@return whether it is there} */
    public boolean has(String name) {
        return name.isEmpty() || known.containsKey(name);
    }

    /** {@return the name of the compression that a file's name asks for, empty if it asks for none} */
    String bySuffix(String file) throws IOException {
        for (Map.Entry<String, Known> each : known.entrySet()) {
            if (file.endsWith(each.getValue().suffix())) {
                return each.getKey();
            }
        }
        for (Map.Entry<String, String> each : USUAL.entrySet()) {
            if (file.endsWith(each.getKey())) {
                require(each.getValue());
            }
        }
        return "";
    }

    /**
     * {@return what compresses}
     *
     * @throws IOException if nothing by that name does; the message is for the user
     */
    StreamCompression require(String name) throws IOException {
        Known found = known.get(name);
        if (found == null) {
            throw new IOException("no bundle compresses with " + name + "; there are "
                    + String.join(
                            ", ",
                            Stream.concat(known.keySet().stream().sorted(), Stream.of("none"))
                                    .toList()));
        }
        return found.compression();
    }
}

package org.ocellus.query.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocellus.query.QueryException;
import org.ocellus.spi.reader.RecordReaderProvider;

/** The formats that installed bundles read, by kind. */
public final class RecordFormats {
    private final Map<String, RecordReaderProvider> providers;

    /**
     * Takes the formats.
     *
     * @param providers by kind, in the order in which they are asked
     */
    public RecordFormats(Map<String, RecordReaderProvider> providers) {
        this.providers = new LinkedHashMap<>(providers);
    }

    /**
     * {@return the format of that kind}
     *
     * @throws QueryException if no installed bundle reads it
     */
    public RecordReaderProvider named(String kind) throws QueryException {
        RecordReaderProvider provider = providers.get(kind);
        if (provider == null) {
            throw new QueryException("--format " + kind + ": no bundle reads it; there are " + kinds());
        }
        return provider;
    }

    /** {@return the format of a file that begins like that, if it is known} */
    Optional<RecordReaderProvider> recognize(byte[] head) {
        return providers.values().stream()
                .filter(provider -> provider.recognizes(head.clone()))
                .findFirst();
    }

    /** {@return the kinds, for a message} */
    String kinds() {
        List<String> kinds = new ArrayList<>(providers.keySet());
        kinds.sort(null);
        return String.join(", ", kinds);
    }
}

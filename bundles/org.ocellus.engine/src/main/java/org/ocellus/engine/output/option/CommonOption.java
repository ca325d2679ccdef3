package org.ocellus.engine.output.option;

import java.util.Arrays;
import java.util.Optional;

/** The options that every output has, whatever its format. */
public enum CommonOption {
    /** Most memory of the records that wait for the output. */
    QUEUE("queue", false),
    /** How much time one file covers. */
    ROTATE("rotate", true),
    /** How large a file may become. */
    ROTATE_SIZE("rotate-size", true),
    /** How many finished files are kept. */
    KEEP("keep", true),
    /** How many days finished files are kept. */
    KEEP_DAYS("keep-days", true),
    /** How files are compressed. */
    COMPRESS("compress", true),
    /** Whether a file appears only when it is complete. */
    WHOLE("whole", true);

    private final String key;
    private final boolean ofFiles;

    CommonOption(String key, boolean ofFiles) {
        this.key = key;
        this.ofFiles = ofFiles;
    }

    /** {@return the name as the user writes it} */
    public String key() {
        return key;
    }

    /** {@return whether the option means something for files only} */
    public boolean ofFiles() {
        return ofFiles;
    }

    /** {@return the option that the user writes so} */
    public static Optional<CommonOption> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}

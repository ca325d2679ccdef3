package org.ocellus.extension.feature;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a bundle comes from, in Maven's coordinates.
 *
 * @param group as {@code org.example}
 * @param name as {@code org.example.decoder}
 * @param version as {@code 1.0.0}
 */
record Artifact(String group, String name, String version) {
    private static final int PARTS = 3;

    /** What can stand in the name of a file and in a URL, and cannot lead out of a directory. */
    private static final Pattern PART = Pattern.compile("\\w[\\w.+-]*");

    /**
     * Reads {@code group:artifact:version}.
     *
     * @throws IOException if it has another form
     */
    static Artifact parse(String id) throws IOException {
        String[] parts = id.split(":", -1);
        if (parts.length != PARTS || !Stream.of(parts).allMatch(PART.asMatchPredicate())) {
            throw new IOException("'" + id + "': expected group:artifact:version");
        }
        return new Artifact(parts[0], parts[1], parts[2]);
    }

    String fileName() {
        return name + "-" + version + ".jar";
    }

    /** {@return where it lies in a Maven repository} */
    String mavenPath() {
        return group.replace('.', '/') + "/" + name + "/" + version + "/" + fileName();
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}

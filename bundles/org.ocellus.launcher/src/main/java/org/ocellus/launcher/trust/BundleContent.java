package org.ocellus.launcher.trust;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.Bundle;

/**
 * What a bundle consists of as the framework would load it, which is not always what lies at its location: a bundle may have
 * been updated from elsewhere, and an archive may hold one name twice.
 */
final class BundleContent {
    private static final String SIGNATURES = "META-INF/";

    private final Bundle bundle;

    BundleContent(Bundle bundle) {
        this.bundle = bundle;
    }

    /** Writes a jar that holds it, signature files first as the specification has them. */
    void writeTo(Path jar) throws IOException {
        List<String> names = names();
        names.sort((a, b) -> Boolean.compare(b.startsWith(SIGNATURES), a.startsWith(SIGNATURES)));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes(name));
                zip.closeEntry();
            }
        }
    }

    /** {@return whether it is what a jar holds, entry by entry} */
    boolean isThatOf(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            List<String> expected = file.stream()
                    .filter(each -> !each.isDirectory())
                    .map(JarEntry::getName)
                    .sorted()
                    .toList();
            if (!names().stream().sorted().toList().equals(expected)) {
                return false;
            }
            for (String name : expected) {
                try (InputStream there = file.getInputStream(file.getJarEntry(name))) {
                    if (!Arrays.equals(there.readAllBytes(), bytes(name))) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    private byte[] bytes(String name) throws IOException {
        URL entry = bundle.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is listed but cannot be read");
        }
        try (InputStream content = entry.openStream()) {
            return content.readAllBytes();
        }
    }

    /** Asks for entries in a way that does not make the framework resolve the bundle. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        collect("", names);
        return names;
    }

    private void collect(String directory, List<String> names) {
        Enumeration<String> entries = bundle.getEntryPaths(directory);
        while (entries != null && entries.hasMoreElements()) {
            String name = entries.nextElement();
            if (name.endsWith("/")) {
                collect(name, names);
            } else {
                names.add(name);
            }
        }
    }
}

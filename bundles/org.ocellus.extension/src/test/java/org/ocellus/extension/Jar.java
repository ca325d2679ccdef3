package org.ocellus.extension;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Builds bundles without code. */
public final class Jar {
    private final Manifest manifest = new Manifest();

    private Jar() {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    /** {@return a bundle of that name} */
    public static Jar bundle(String name, String version) {
        return new Jar()
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", name)
                .header("Bundle-Version", version);
    }

    /** {@return a jar that is no bundle} */
    public static Jar plain() {
        return new Jar();
    }

    /** Adds a header. */
    public Jar header(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    /** Writes it. */
    public Path write(Path file) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(stream, manifest)) {
            jar.finish();
        }
        return file;
    }
}

package org.ocellus.launcher.classpath;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.connect.ConnectContent;

/** What a jar on the class path holds; open between {@link #open} and {@link #close}. */
final class JarOnClassPath implements ConnectContent {
    private final Path path;
    private @Nullable JarFile jar;

    JarOnClassPath(Path path) {
        this.path = path;
    }

    @Override
    public synchronized void open() throws IOException {
        if (jar == null) {
            jar = new JarFile(path.toFile(), false);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (jar != null) {
            jar.close();
            jar = null;
        }
    }

    private synchronized JarFile jar() {
        if (jar == null) {
            throw new IllegalStateException(path + " is closed");
        }
        return jar;
    }

    @Override
    public Optional<Map<String, String>> getHeaders() {
        Map<String, String> headers = new HashMap<>();
        try {
            Manifest manifest = jar().getManifest();
            if (manifest != null) {
                manifest.getMainAttributes().forEach((name, value) -> headers.put(name.toString(), value.toString()));
            }
        } catch (IOException e) {
            throw new IllegalStateException(path + ": its manifest cannot be read", e);
        }
        return Optional.of(headers);
    }

    @Override
    public List<String> getEntries() {
        return jar().stream().map(ZipEntry::getName).toList();
    }

    @Override
    public Optional<ConnectEntry> getEntry(String name) {
        JarFile from = jar();
        return Optional.ofNullable(from.getEntry(name)).map(entry -> new Entry(from, entry));
    }

    @Override
    public Optional<ClassLoader> getClassLoader() {
        return Optional.of(JarOnClassPath.class.getClassLoader());
    }

    private record Entry(JarFile from, ZipEntry entry) implements ConnectEntry {
        @Override
        public String getName() {
            return entry.getName();
        }

        @Override
        public long getContentLength() {
            return entry.getSize();
        }

        @Override
        public long getLastModified() {
            return entry.getTime();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return from.getInputStream(entry);
        }
    }
}

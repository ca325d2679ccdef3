package org.ocellus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.CommandLine.Mode;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

class BundleInventoryTest {
    @TempDir
    Path directory;

    private Framework framework;

    @BeforeEach
    void start() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE, directory.resolve("cache").toString(), "felix.log.level", "0"));
        framework.start();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private String jar(String name, Map<String, String> headers) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        headers.forEach(main::putValue);
        Path file = directory.resolve(name + ".jar");
        try (OutputStream stream = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(stream, manifest)) {
            jar.finish();
        }
        return file.toUri().toString();
    }

    private void begin(String installed, String stopped) throws IOException {
        Map<String, String> daemon = new HashMap<>(Map.of("installedBundles", installed));
        if (!stopped.isEmpty()) {
            daemon.put("stoppedBundles", stopped);
        }
        CommandLine line = new CommandLine(
                Mode.DAEMON, List.of(), List.of(), "", Map.of(), List.of(), Map.of("org.ocellus.daemon", daemon), "");
        new BundleInventory(framework.getBundleContext(), new SensorSettings(new FakeConfigurationAdmin(), line, null))
                .begin();
    }

    private int state(String url) {
        Bundle bundle = framework.getBundleContext().getBundle(url);
        return bundle == null ? Bundle.UNINSTALLED : bundle.getState();
    }

    @Test
    void whatWasOnlyInstalledIsNotStarted() throws Exception {
        String running = jar("com.acme.one", Map.of());
        String byUrl = jar("com.acme.two", Map.of());
        String byName = jar("com.acme.three", Map.of());

        begin(String.join(" ", running, byUrl, byName), byUrl + " com.acme.three");

        assertThat(state(running)).isEqualTo(Bundle.ACTIVE);
        assertThat(state(byUrl)).isEqualTo(Bundle.INSTALLED);
        assertThat(state(byName)).isEqualTo(Bundle.INSTALLED);
    }

    @Test
    void aFragmentIsInstalledForItsHost() throws Exception {
        String fragment = jar("com.acme.fragment", Map.of(Constants.FRAGMENT_HOST, "com.acme.host"));
        String host = jar("com.acme.host", Map.of());

        begin(fragment + " " + host, "");

        assertThat(state(fragment)).isEqualTo(Bundle.RESOLVED);
        assertThat(state(host)).isEqualTo(Bundle.ACTIVE);
    }
}

package org.ocellus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.launch.settings.Setting;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

class BundleCommandsTest {
    @TempDir
    Path directory;

    private final InMemorySettings settings = new InMemorySettings();
    private Framework framework;
    private BundleCommands commands;

    @BeforeEach
    void start() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE, directory.resolve("cache").toString(), "felix.log.level", "0"));
        framework.start();
        commands = new BundleCommands(framework.getBundleContext(), settings, null);
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private Path jar(String version) throws Exception {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, "com.acme");
        main.putValue(Constants.BUNDLE_VERSION, version);
        Path file = directory.resolve("acme-" + version + ".jar");
        try (OutputStream stream = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(stream, manifest)) {
            jar.finish();
        }
        return file;
    }

    private String kept(String name) {
        return settings.configured().stream()
                .filter(each -> each.key().name().equals(name))
                .map(Setting::value)
                .findFirst()
                .orElse("");
    }

    @Test
    void whatWasOnlyInstalledIsKeptAsStoppedUntilItIsStarted() throws Exception {
        Path jar = jar("1.0.0");

        commands.install(FakeSession.of("install"), jar.toString());
        assertThat(kept("installedBundles")).isEqualTo(jar.toUri().toString());
        assertThat(kept("stoppedBundles")).isEqualTo(jar.toUri().toString());

        commands.start(FakeSession.of("start"), "com.acme");
        assertThat(kept("installedBundles")).isEqualTo(jar.toUri().toString());
        assertThat(kept("stoppedBundles")).isEmpty();
    }

    @Test
    void installingAnotherVersionLeavesTheOneThatRuns() throws Exception {
        commands.start(FakeSession.of("start"), jar("1.0.0").toString());
        Path other = jar("2.0.0");

        commands.install(FakeSession.of("install"), other.toString());

        assertThat(kept("stoppedBundles"))
                .as("not the name, which both have")
                .isEqualTo(other.toUri().toString());
    }

    @Test
    void aBundleHasToBeNamed() {
        assertThatThrownBy(() -> commands.stop(FakeSession.of("stop"))).hasMessage("usage: stop BUNDLE ...");
        assertThatThrownBy(() -> commands.uninstall(FakeSession.of("uninstall"), "--transient"))
                .hasMessage("usage: uninstall BUNDLE ...");
    }

    @Test
    void nothingIsExplainedThatIsNoCommand() {
        HelpCommand help = new HelpCommand(framework.getBundleContext());

        assertThatThrownBy(() -> help.help(FakeSession.of("help"), "nope"))
                .hasMessage("'nope' is no command; help lists them");
    }
}

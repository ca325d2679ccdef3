package org.ocellus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.spi.admin.PluginAdmin;
import org.ocellus.spi.admin.PluginStatus;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.launch.Framework;

class BundleChangesTest {
    private static final String IN_THE_WAY =
            "it needs the package org.ocellus.spi.decode in version [2.0.0,3.0.0), and org.ocellus.spi 0.1.0 has version 1.0.0";

    @TempDir
    Path directory;

    private Framework framework;
    private BundleChanges changes;

    @BeforeEach
    void start() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE, directory.resolve("cache").toString(), "felix.log.level", "0"));
        framework.start();
        changes = new BundleChanges(framework.getBundleContext(), new OneObstacle());
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private String jar(String version, String imports) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, "com.acme");
        main.putValue(Constants.BUNDLE_VERSION, version);
        if (!imports.isEmpty()) {
            main.putValue(Constants.IMPORT_PACKAGE, imports);
        }
        Path file = directory.resolve("acme-" + version + ".jar");
        try (OutputStream stream = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(stream, manifest)) {
            jar.finish();
        }
        return file.toString();
    }

    private Bundle acme() {
        return changes.named("com.acme");
    }

    @Test
    void aFileIsInstalledAndStartedByItsPathAndABundleByItsName() throws IOException {
        String jar = jar("1.0.0", "");

        String said = changes.install(List.of(jar));
        assertThat(said).isEqualTo("Bundle ID: " + acme().getBundleId());
        assertThat(changes.start(List.of("com.acme"))).isEmpty();

        assertThat(acme().getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void whatIsInTheWayIsSaidInsteadOfFilters() throws IOException {
        changes.install(List.of(jar("1.0.0", "org.ocellus.spi.decode;version=\"[2,3)\"")));

        assertThatThrownBy(() -> changes.start(List.of("com.acme")))
                .isInstanceOf(IOException.class)
                .hasMessage("com.acme: " + IN_THE_WAY);
    }

    @Test
    void aFileThatCannotBeStartedIsNotLeftBehind() throws IOException {
        String jar = jar("1.0.0", "org.ocellus.spi.decode;version=\"[2,3)\"");

        assertThatThrownBy(() -> changes.start(List.of(jar))).hasMessageContaining(IN_THE_WAY);

        assertThat(framework.getBundleContext().getBundles()).hasSize(1);
    }

    @Test
    void anUpdatedBundleRunsOn() throws IOException {
        changes.start(List.of(jar("1.0.0", "")));

        changes.update(List.of("com.acme", jar("1.1.0", "")));

        assertThat(acme().getVersion()).isEqualTo(Version.valueOf("1.1.0"));
        assertThat(acme().getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void anUpdateThatCannotRunIsExplained() throws IOException {
        changes.start(List.of(jar("1.0.0", "")));
        String needy = jar("1.1.0", "org.ocellus.spi.decode;version=\"[2,3)\"");

        assertThatThrownBy(() -> changes.update(List.of("com.acme", needy))).hasMessage("com.acme: " + IN_THE_WAY);
    }

    @Test
    void whatIsThereAlreadyIsToBeUpdated() throws IOException {
        String jar = jar("1.0.0", "");
        changes.start(List.of(jar));
        Path copy = Files.copy(Path.of(jar), directory.resolve("copy.jar"));

        assertThatThrownBy(() -> changes.start(List.of(copy.toString())))
                .hasMessageContaining("a bundle of this name and version is installed already");
    }

    @Test
    void whatIsNoBundleIsExplained() throws IOException {
        Path text = Files.writeString(directory.resolve("text.jar"), "no jar at all");

        assertThatThrownBy(() -> changes.start(List.of(text.toString())))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(text + ": it is no jar: ");
        Path empty = directory.resolve("empty.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(empty))) {
            jar.putNextEntry(new ZipEntry("com/"));
        }
        assertThatThrownBy(() -> changes.start(List.of(empty.toString())))
                .hasMessage(empty + ": it is no bundle: it has no manifest");
        assertThatThrownBy(() -> changes.start(List.of("nobody")))
                .hasMessage("'nobody' is neither a bundle nor a file; lb -s lists symbolic names");
        assertThatThrownBy(() -> changes.start(List.of("99"))).hasMessage("there is no bundle 99; lb lists them");
    }

    private static final class OneObstacle implements PluginAdmin {
        @Override
        public List<String> directories() {
            return List.of();
        }

        @Override
        public List<PluginStatus> plugins() {
            return List.of();
        }

        @Override
        public List<String> obstacles(long bundleId) {
            return List.of(IN_THE_WAY);
        }
    }
}

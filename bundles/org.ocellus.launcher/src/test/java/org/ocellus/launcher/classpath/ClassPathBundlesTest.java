package org.ocellus.launcher.classpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

final class ClassPathBundlesTest {
    private static final String PROBE = Probe.class.getName();
    private static final ClassLoader APPLICATION = ClassPathBundles.class.getClassLoader();

    @TempDir
    Path directory;

    private Path onPath;
    private Path elsewhere;
    private ClassPathBundles bundles;
    private Framework framework;

    @BeforeEach
    void start() throws Exception {
        onPath = jar("on path");
        elsewhere = jar("elsewhere");
        bundles = ClassPathBundles.of(String.join(File.pathSeparator, "classes", onPath.toString()));
        framework = new FrameworkFactory()
                .newFramework(
                        Map.of(
                                Constants.FRAMEWORK_STORAGE,
                                directory.resolve("cache").toString(),
                                "felix.log.level",
                                "0"),
                        bundles);
        framework.start();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private Path jar(String name) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name.replace(' ', '.'));
        Path jar = directory.resolve(name + ".jar");
        try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            stream.putNextEntry(new JarEntry("vendor/text.txt"));
            stream.write(name.getBytes(StandardCharsets.UTF_8));
            stream.putNextEntry(new JarEntry(PROBE.replace('.', '/') + ".class"));
            try (InputStream probe = APPLICATION.getResourceAsStream(PROBE.replace('.', '/') + ".class")) {
                probe.transferTo(stream);
            }
        }
        return jar;
    }

    private Bundle install(Path jar) throws Exception {
        Bundle bundle = framework.getBundleContext().installBundle(bundles.location(jar));
        bundle.start();
        return bundle;
    }

    private static String text(Bundle bundle) throws IOException {
        URL entry = bundle.getEntry("vendor/text.txt");
        try (InputStream stream = entry.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void classesOfAJarOnTheClassPathComeFromThere() throws Exception {
        Bundle bundle = install(onPath);

        assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(bundle.getSymbolicName()).isEqualTo("on.path");
        assertThat(bundle.loadClass(PROBE)).isSameAs(Probe.class);
        assertThat(text(bundle)).isEqualTo("on path");
        assertThat(bundle.findEntries("vendor", "*.txt", true).nextElement().getPath())
                .isEqualTo("/vendor/text.txt");
    }

    @Test
    void anyOtherBundleHasItsOwnClassLoader() throws Exception {
        Bundle bundle = install(elsewhere);

        assertThat(bundle.loadClass(PROBE).getClassLoader()).isNotSameAs(APPLICATION);
        assertThat(text(bundle)).isEqualTo("elsewhere");
    }

    @Test
    void updatedFromItsFileItHasAClassLoaderOfItsOwn() throws Exception {
        Bundle bundle = install(onPath);
        bundle.update();

        assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(bundle.loadClass(PROBE).getClassLoader()).isNotSameAs(APPLICATION);
        assertThat(text(bundle)).isEqualTo("on path");
    }

    @Test
    void updatedFromAnotherFileItIsWhatThatFileHolds() throws Exception {
        Bundle bundle = install(onPath);
        try (InputStream other = Files.newInputStream(elsewhere)) {
            bundle.update(other);
        }

        assertThat(bundle.getSymbolicName()).isEqualTo("elsewhere");
        assertThat(bundle.loadClass(PROBE).getClassLoader()).isNotSameAs(APPLICATION);
        assertThat(text(bundle)).isEqualTo("elsewhere");
    }

    @Test
    void installedAgainItHasAClassLoaderOfItsOwn() throws Exception {
        install(onPath).uninstall();

        assertThat(install(onPath).loadClass(PROBE).getClassLoader()).isNotSameAs(APPLICATION);
    }
}

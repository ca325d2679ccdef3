package org.ocellus.launcher.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.launch.Framework;

final class SignedOnlyTest {
    @TempDir
    static Path vendors;

    private static Signer trusted;
    private static Signer stranger;

    @TempDir
    Path directory;

    private Framework framework;
    private SignedOnly guard;
    private Path home;

    @BeforeAll
    static void vendors() throws Exception {
        trusted = Signer.of("trusted", vendors);
        stranger = Signer.of("stranger", vendors);
    }

    @BeforeEach
    void start() throws Exception {
        home = Files.createDirectory(directory.resolve("home"));
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE, directory.resolve("cache").toString(), "felix.log.level", "0"));
        framework.init();
        guard = new SignedOnly(TrustedCertificates.read(trusted.certificate(directory.resolve("trusted.pem"))), home);
        framework.getBundleContext().registerService(ResolverHookFactory.class, guard, null);
        framework.start();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private Path jar(String name, String text) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
        Path jar = directory.resolve(name + ".jar");
        try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            stream.putNextEntry(new JarEntry("vendor/text.txt"));
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    /** A copy in which one entry has other content. */
    private Path tampered(Path jar) throws IOException {
        Path copy = directory.resolve("tampered.jar");
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().endsWith("text.txt")
                                ? "evil".getBytes(StandardCharsets.UTF_8)
                                : from.getInputStream(entry).readAllBytes());
            }
        }
        return copy;
    }

    private Bundle install(Path jar) throws Exception {
        try (InputStream stream = Files.newInputStream(jar)) {
            return framework.getBundleContext().installBundle(jar.toString(), stream);
        }
    }

    private void assertRefused(Bundle bundle, String why) {
        assertThatExceptionOfType(BundleException.class).isThrownBy(bundle::start);
        assertThat(bundle.getState()).isEqualTo(Bundle.INSTALLED);
        assertThat(guard.problem(bundle)).contains(why);
    }

    @Test
    void startsWhatATrustedVendorHasSigned() throws Exception {
        Bundle bundle = install(trusted.sign(jar("good", "text"), directory.resolve("signed.jar")));

        bundle.start();

        assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(guard.problem(bundle)).isEmpty();
    }

    @Test
    void startsWhatSomebodyHasSignedWhomATrustedVendorCertifies() throws Exception {
        Signer certified = trusted.certify("certified", vendors);
        Bundle bundle = install(certified.sign(jar("good", "text"), directory.resolve("signed.jar")));

        bundle.start();

        assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void refusesWhatNobodyHasSigned() throws Exception {
        assertRefused(install(jar("unsigned", "text")), "vendor/text.txt is not signed (trust=signed)");
    }

    @Test
    void refusesWhatAStrangerHasSigned() throws Exception {
        assertRefused(install(stranger.sign(jar("strange", "text"), directory.resolve("signed.jar"))), "CN=stranger");
    }

    @Test
    void refusesWhatWasChangedBehindTheSignature() throws Exception {
        assertRefused(
                install(tampered(trusted.sign(jar("changed", "text"), directory.resolve("signed.jar")))),
                "vendor/text.txt was changed since it was signed");
    }

    @Test
    void refusesAnEntryThatWasAddedBehindTheSignature() throws Exception {
        Path signed = trusted.sign(jar("grown", "text"), directory.resolve("signed.jar"));
        Path grown = directory.resolve("grown.jar.more");
        try (ZipFile from = new ZipFile(signed.toFile());
                OutputStream file = Files.newOutputStream(grown);
                ZipOutputStream to = new ZipOutputStream(file)) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(from.getInputStream(entry).readAllBytes());
            }
            to.putNextEntry(new ZipEntry("vendor/Evil.class"));
        }

        assertRefused(install(grown), "vendor/Evil.class is not signed");
    }

    @Test
    void refusesTheUpdateOfASignedBundleToAnUnsignedOne() throws Exception {
        Bundle bundle = install(trusted.sign(jar("good", "text"), directory.resolve("signed.jar")));
        bundle.start();
        bundle.stop();

        try (InputStream stream = Files.newInputStream(jar("good", "evil"))) {
            bundle.update(stream);
        }

        assertRefused(bundle, "is not signed");
    }

    @Test
    void trustsTheDistributionUntilItsBundlesAreUpdatedFromElsewhere() throws Exception {
        Path own = Files.move(jar("own", "text"), home.resolve("own.jar"));
        Bundle bundle = framework.getBundleContext().installBundle("reference:" + own.toUri());
        bundle.start();
        assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);

        bundle.stop();
        try (InputStream stream = Files.newInputStream(jar("own", "evil"))) {
            bundle.update(stream);
        }

        assertRefused(bundle, "is not signed");
    }

    @Test
    void refusesReferencesToFilesOutsideOfTheDistribution() throws Exception {
        Path signed = trusted.sign(jar("elsewhere", "text"), directory.resolve("signed.jar"));

        assertRefused(
                framework.getBundleContext().installBundle("reference:" + signed.toUri()),
                "install it without reference:");
    }

    @Test
    void saysWhichFileHoldsNoCertificates() throws Exception {
        Path file = Files.writeString(directory.resolve("no.pem"), "no certificate");

        assertThatIOException().isThrownBy(() -> TrustedCertificates.read(file)).withMessageContaining(file.toString());
        assertThatIOException()
                .isThrownBy(() -> TrustedCertificates.read(directory.resolve("missing.pem")))
                .withMessageContaining("missing.pem");
    }
}

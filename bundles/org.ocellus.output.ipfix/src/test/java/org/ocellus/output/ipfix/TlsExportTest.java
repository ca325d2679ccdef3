package org.ocellus.output.ipfix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.testkit.OutputTargetFixture;

@Timeout(180)
class TlsExportTest {
    private static final FlowRecord UDP = Flows.udp().build();
    private static final String PASSWORD = "correct horse";

    @TempDir
    private static Path folder;

    private static Path collectorKeys;
    private static Path otherKeys;
    private static Path sensorKeys;
    private static Path certificates;
    private static Path passwordFile;

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException {
        passwordFile = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        collectorKeys = keys("collector", "ip:127.0.0.1");
        otherKeys = keys("other", "dns:other.example");
        sensorKeys = keys("sensor", "dns:sensor.example");
        certificates = folder.resolve("collector.pem");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "collector",
                "-keystore",
                collectorKeys.toString(),
                "-file",
                certificates.toString());
    }

    private static Path keys(String name, String subject) throws IOException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + subject,
                "-keystore",
                store.toString());
        return store;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-storepass", PASSWORD));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static StreamCollector collector(Path keys, boolean asksForKeys)
            throws IOException, GeneralSecurityException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(KeyStore.getInstance(sensorKeys.toFile(), PASSWORD.toCharArray()));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), asksForKeys ? trustedCertificates() : null, null);
        ServerSocketFactory factory = context.getServerSocketFactory();
        return new StreamCollector(asksForKeys ? new Demanding(factory) : factory, 0);
    }

    private static TrustManager[] trustedCertificates() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry(
                "sensor",
                KeyStore.getInstance(sensorKeys.toFile(), PASSWORD.toCharArray())
                        .getCertificate("sensor"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    /** Makes sockets that take no connection without a certificate. */
    private static final class Demanding extends ServerSocketFactory {
        private final ServerSocketFactory factory;

        Demanding(ServerSocketFactory factory) {
            this.factory = factory;
        }

        @Override
        public ServerSocket createServerSocket(int port) throws IOException {
            return demanding(factory.createServerSocket(port));
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) throws IOException {
            return demanding(factory.createServerSocket(port, backlog));
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
            return demanding(factory.createServerSocket(port, backlog, address));
        }

        private static ServerSocket demanding(ServerSocket socket) {
            ((SSLServerSocket) socket).setNeedClientAuth(true);
            return socket;
        }
    }

    private static OutputTargetFixture to(int port) {
        return OutputTargetFixture.of("ipfix", "//127.0.0.1:" + port).with("transport", "tls");
    }

    private static long lost(OutputTargetFixture target) throws IOException {
        FlowSink sink = new IpfixOutput().open(target);
        sink.write(UDP);
        sink.close();
        return sink.lost();
    }

    @Test
    void trustsCertificatesOfAPemFile() throws IOException, GeneralSecurityException, InterruptedException {
        try (StreamCollector collector = collector(collectorKeys, false)) {
            assertThat(lost(to(collector.port()).with("truststore", certificates.toString())))
                    .isZero();
            assertThat(collector.session().flows()).hasSize(1);
        }
    }

    @Test
    void showsItsOwnCertificateToACollectorThatAsks()
            throws IOException, GeneralSecurityException, InterruptedException {
        try (StreamCollector collector = collector(collectorKeys, true)) {
            OutputTargetFixture target = to(collector.port())
                    .with("truststore", certificates.toString())
                    .with("keystore", sensorKeys.toString())
                    .with("keystore-password-file", passwordFile.toString());
            assertThat(lost(target)).isZero();
            assertThat(collector.session().flows()).hasSize(1);
        }
    }

    @Test
    void sendsNothingToACollectorThatItDoesNotTrust() throws IOException, GeneralSecurityException {
        try (StreamCollector collector = collector(collectorKeys, false)) {
            assertThat(lost(to(collector.port()))).isEqualTo(1);
        }
    }

    @Test
    void sendsNothingToACollectorWhoseCertificateIsForAnotherHost() throws IOException, GeneralSecurityException {
        try (StreamCollector collector = collector(otherKeys, false)) {
            OutputTargetFixture target = to(collector.port())
                    .with("truststore", otherKeys.toString())
                    .with("truststore-password-file", passwordFile.toString());
            assertThat(lost(target)).isEqualTo(1);
        }
    }
}

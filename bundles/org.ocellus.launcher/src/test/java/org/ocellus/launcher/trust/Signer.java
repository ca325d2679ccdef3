package org.ocellus.launcher.trust;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** A vendor with a key of its own, made for one test. */
final class Signer {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String ALIAS = "vendor";

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private Signer(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = chain;
    }

    /** {@return a vendor with a certificate that it has signed itself} */
    static Signer of(String name, Path directory) throws Exception {
        Path store = directory.resolve(name + ".p12");
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "bc:c", "-keystore", store.toString());
        return read(store);
    }

    /** {@return another vendor, whose certificate this one has signed} */
    Signer certify(String name, Path directory) throws Exception {
        Path authority = directory.resolve(
                chain.getFirst().getSubjectX500Principal().getName().substring(3) + ".p12");
        Path store = directory.resolve(name + ".p12");
        Path request = directory.resolve(name + ".csr");
        Path reply = directory.resolve(name + ".pem");
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-keystore", store.toString());
        keytool("-certreq", "-file", request.toString(), "-keystore", store.toString());
        keytool(
                "-gencert",
                "-rfc",
                "-infile",
                request.toString(),
                "-outfile",
                reply.toString(),
                "-keystore",
                authority.toString());
        Signer own = read(store);
        try (var stream = Files.newInputStream(reply)) {
            X509Certificate certified =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(stream);
            return new Signer(own.key, List.of(certified, chain.getFirst()));
        }
    }

    private static Signer read(Path store) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        return new Signer(
                (PrivateKey) keys.getKey(ALIAS, PASSWORD), List.of((X509Certificate) keys.getCertificate(ALIAS)));
    }

    private static void keytool(String... words) throws Exception {
        Path program = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = new java.util.ArrayList<>(List.of(program.toString()));
        command.addAll(Arrays.asList(words));
        command.addAll(List.of("-alias", ALIAS, "-storepass", new String(PASSWORD), "-storetype", "PKCS12"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    /** Writes a signed copy of a jar. */
    Path sign(Path jar, Path signed) throws Exception {
        JarSigner signer = new JarSigner.Builder(
                        key, CertificateFactory.getInstance("X.509").generateCertPath(chain))
                .signerName("VENDOR")
                .build();
        try (ZipFile from = new ZipFile(jar.toFile());
                OutputStream to = Files.newOutputStream(signed)) {
            signer.sign(from, to);
        }
        return signed;
    }

    /** {@return a file with the certificate in PEM} */
    Path certificate(Path file) throws Exception {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(chain.getFirst().getEncoded());
        return Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
    }
}

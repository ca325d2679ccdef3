package org.ocellus.output.ipfix.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Makes the keys and trusted certificates of TLS out of files. */
public final class TlsContext {
    private static final String PEM = "-----BEGIN";

    private TlsContext() {}

    /**
     * A file of keys or certificates.
     *
     * @param file PKCS #12 or JKS; for trusted certificates also PEM
     * @param passwordFile holds the password in its first line, null if there is none
     */
    public record Store(Path file, @Nullable Path passwordFile) {}

    /**
     * {@return a context for connecting}
     *
     * @param trusted whose certificates to accept, null for those that Java trusts
     * @param own the sensor's key and certificate, null if the collector asks for none
     * @throws IOException if a file cannot be used; the message is meant for the user
     */
    public static SSLContext of(@Nullable Store trusted, @Nullable Store own) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own == null ? null : keys(own), trusted == null ? null : trust(trusted), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS cannot be set up: " + e.getMessage(), e);
        }
    }

    private static KeyManager[] keys(Store store) throws IOException, GeneralSecurityException {
        char[] password = password(store);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(load(store, password), password);
        return factory.getKeyManagers();
    }

    private static TrustManager[] trust(Store store) throws IOException, GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(pem(store.file()) ? certificates(store.file()) : load(store, password(store)));
        return factory.getTrustManagers();
    }

    private static boolean pem(Path file) throws IOException {
        try (InputStream stream = open(file)) {
            byte[] head = stream.readNBytes(PEM.length());
            return new String(head, StandardCharsets.US_ASCII).equals(PEM);
        }
    }

    private static KeyStore certificates(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream stream = open(file)) {
            int number = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                store.setCertificateEntry("certificate-" + number++, each);
            }
        }
        return store;
    }

    private static KeyStore load(Store store, char[] password) throws IOException, GeneralSecurityException {
        open(store.file()).close();
        try {
            return KeyStore.getInstance(store.file().toFile(), password);
        } catch (IOException | KeyStoreException e) {
            throw new IOException(store.file() + ": no key store, or not of this password: " + e.getMessage(), e);
        }
    }

    private static char[] password(Store store) throws IOException {
        Path file = store.passwordFile();
        if (file == null) {
            return new char[0];
        }
        try (InputStream stream = open(file)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().findFirst().orElse("").toCharArray();
        }
    }

    private static InputStream open(Path file) throws IOException {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new IOException(file + ": cannot be read", e);
        }
    }
}

package org.ocellus.launcher.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The certificates that vouch for bundles: those of signers, or of authorities that certify signers (RFC 5280). */
public final class TrustedCertificates {
    private final Set<X509Certificate> certificates;

    private TrustedCertificates(Set<X509Certificate> certificates) {
        this.certificates = certificates;
    }

    /**
     * Reads certificates in PEM or DER.
     *
     * @param path a file with one or more, or a directory of such files
     * @throws IOException if there is none to be read; the message names the file
     */
    public static TrustedCertificates read(Path path) throws IOException {
        Set<X509Certificate> all = new LinkedHashSet<>();
        for (Path file : files(path)) {
            try (InputStream stream = Files.newInputStream(file)) {
                CertificateFactory.getInstance("X.509").generateCertificates(stream).stream()
                        .map(X509Certificate.class::cast)
                        .forEach(all::add);
            } catch (CertificateException e) {
                throw new IOException(file + ": expected certificates in PEM or DER", e);
            }
        }
        if (all.isEmpty()) {
            throw new IOException(path + ": holds no certificate");
        }
        return new TrustedCertificates(all);
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new IOException(path + ": there is no such file; expected the certificates that are trusted");
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** {@return whether one of these certificates is the signer's or certifies it, at the time of the signature if that is known} */
    @SuppressWarnings("JavaUtilDate") // certificates have no other time
    boolean vouchFor(CodeSigner signer) {
        Date time = signer.getTimestamp() == null
                ? new Date()
                : signer.getTimestamp().getTimestamp();
        CertPath path = signer.getSignerCertPath();
        X509Certificate own = (X509Certificate) path.getCertificates().getFirst();
        try {
            if (certificates.contains(own)) {
                own.checkValidity(time);
                return true;
            }
            PKIXParameters parameters = new PKIXParameters(certificates.stream()
                    .map(each -> new TrustAnchor(each, null))
                    .collect(Collectors.toSet()));
            parameters.setRevocationEnabled(
                    false); // endpoints are often offline; revoke by taking the certificate away
            parameters.setDate(time);
            CertPathValidator.getInstance("PKIX").validate(withoutAnchor(path), parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** A path as validators want it: what is behind a trusted certificate, and that itself, is left out. */
    private CertPath withoutAnchor(CertPath path) throws CertificateException {
        List<X509Certificate> below = path.getCertificates().stream()
                .map(X509Certificate.class::cast)
                .takeWhile(each -> !certificates.contains(each))
                .toList();
        return CertificateFactory.getInstance("X.509").generateCertPath(below);
    }
}

package org.ocellus.launcher.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.Enumeration;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that every byte of a jar is signed by somebody who is trusted (JAR File Specification, "Signed JAR File"). */
final class JarSignature {
    /** What a signature consists of, and so cannot cover. */
    private static final Pattern OF_THE_SIGNATURE =
            Pattern.compile("META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]*\\.(SF|RSA|DSA|EC))");

    private JarSignature() {}

    /**
     * {@return what is wrong with the signature, empty if it is good}
     *
     * @throws IOException if the file cannot be read
     */
    static String problem(Path jar, TrustedCertificates trusted) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), true)) {
            boolean signedEntries = false;
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.isDirectory()
                        || OF_THE_SIGNATURE
                                .matcher(entry.getName().toUpperCase(Locale.ROOT))
                                .matches()) {
                    continue;
                }
                String problem = problem(file, entry, trusted);
                if (!problem.isEmpty()) {
                    return problem;
                }
                signedEntries = true;
            }
            return signedEntries ? "" : "it holds nothing that is signed";
        }
    }

    private static String problem(JarFile file, JarEntry entry, TrustedCertificates trusted) throws IOException {
        try (InputStream content = file.getInputStream(entry)) {
            content.transferTo(OutputStream.nullOutputStream()); // only at its end is an entry's signature known
        } catch (SecurityException e) {
            return entry.getName() + " was changed since it was signed";
        }
        CodeSigner @Nullable [] signers = entry.getCodeSigners();
        if (signers == null) {
            return entry.getName() + " is not signed";
        }
        for (CodeSigner signer : signers) {
            if (trusted.vouchFor(signer)) {
                return "";
            }
        }
        return "its signer is not trusted: " + subject(signers[0]);
    }

    private static String subject(CodeSigner signer) {
        return ((X509Certificate) signer.getSignerCertPath().getCertificates().getFirst())
                .getSubjectX500Principal()
                .getName();
    }
}

package org.ocellus.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ocellus.launcher.trust.SignedOnly;
import org.ocellus.launcher.trust.TrustedCertificates;

/** The settings {@code trust.mode} and {@code trust.certificates}: read once, before the first bundle starts. */
final class TrustSettings {
    private static final String PID = "org.ocellus.trust";

    private TrustSettings() {}

    /**
     * {@return who guards the framework, or null if every bundle may run}
     *
     * @param configurations all settings by PID
     * @param home the directory of the distribution
     * @throws IOException if it is not said whom to trust; the message is meant for the user
     */
    static @Nullable SignedOnly guard(Map<String, Map<String, String>> configurations, Path home) throws IOException {
        Map<String, String> trust = configurations.getOrDefault(PID, Map.of());
        if (!"signed".equals(trust.get("mode"))) {
            return null;
        }
        String certificates = trust.getOrDefault("certificates", "");
        if (certificates.isEmpty()) {
            throw new IOException(
                    "trust=signed: trust.certificates must name a file or directory with the certificates that are trusted");
        }
        return new SignedOnly(TrustedCertificates.read(Path.of(certificates)), home);
    }
}

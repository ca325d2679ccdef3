package org.ocellus.shell.ssh;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Locale;
import java.util.Set;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code authorized_keys} (sshd(8)).
 *
 * @param key whoever can sign with its other half may come in
 * @param name what the comment behind the key says, the fingerprint where there is none
 */
record AuthorizedKey(PublicKey key, String name) {
    /** Options that forbid what nobody can do here anyway. All others would be promises that are not kept. */
    private static final Set<String> HONOURED =
            Set.of("no-port-forwarding", "no-agent-forwarding", "no-x11-forwarding", "no-user-rc");

    /**
     * Reads a line.
     *
     * @return null if it is empty or a comment
     * @throws IOException if it is damaged, of an unknown kind, or has an option that is not honoured
     */
    static @Nullable AuthorizedKey parse(String line) throws IOException {
        try {
            AuthorizedKeyEntry entry = AuthorizedKeyEntry.parseAuthorizedKeyEntry(line);
            if (entry == null) {
                return null;
            }
            for (String option : entry.getLoginOptions().keySet()) {
                if (!HONOURED.contains(option.toLowerCase(Locale.ROOT))) {
                    throw new IOException(
                            "the option " + option + " is not supported here, so the key is not accepted");
                }
            }
            PublicKey key = entry.resolvePublicKey(null, PublicKeyEntryResolver.IGNORING);
            if (key == null) {
                throw new IOException("keys of the kind " + entry.getKeyType() + " are not supported");
            }
            String comment = entry.getComment();
            return new AuthorizedKey(
                    key, comment == null || comment.isBlank() ? KeyUtils.getFingerPrint(key) : comment.strip());
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IOException("expected [OPTIONS] KIND KEY [COMMENT]", e);
        }
    }
}

package org.ocellus.shell.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.audit.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in whoever holds a key that the file lists. The name that a client gives itself counts for nothing: who it is, the
 * comment behind the key says. The file is read for each attempt, so that a key that is struck out is out.
 */
final class AuthorizedKeys implements PublickeyAuthenticator {
    /** Who has come in by a session. */
    static final AttributeKey<Actor> ACTOR = new AttributeKey<>();

    private static final Logger LOG = LoggerFactory.getLogger(AuthorizedKeys.class);
    private static final String VIA = "ssh";
    private static final long LONGEST = 1 << 20;

    private final Path file;

    AuthorizedKeys(Path file) {
        this.file = file;
    }

    /** Called once for a key that is offered and again when the client is to prove that it has it: the last call counts. */
    @Override
    public boolean authenticate(String login, PublicKey key, ServerSession session) {
        for (AuthorizedKey each : keys()) {
            if (KeyUtils.compareKeys(each.key(), key)) {
                session.setAttribute(ACTOR, new Actor(each.name(), VIA));
                return true;
            }
        }
        LOG.info("{}: the key {} is not authorized", session.getClientAddress(), KeyUtils.getFingerPrint(key));
        return false;
    }

    private List<AuthorizedKey> keys() {
        try {
            if (!Files.exists(file)) {
                throw new IOException(file + ": there is no such file, so nobody can come in");
            }
            FileAccess.requireUnwritableByOthers(file);
            if (Files.size(file) > LONGEST) {
                throw new IOException(file + ": expected no more than " + LONGEST + " octets");
            }
            return keys(Files.readAllLines(file));
        } catch (IOException e) {
            LOG.error("ssh: {}", e.getMessage());
            return List.of();
        }
    }

    /** A line that is wrong keeps nobody else out. */
    private List<AuthorizedKey> keys(List<String> lines) {
        List<AuthorizedKey> keys = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                @Nullable AuthorizedKey key = AuthorizedKey.parse(lines.get(i));
                if (key != null) {
                    keys.add(key);
                }
            } catch (IOException e) {
                LOG.warn("{}: line {}: {}", file, i + 1, e.getMessage());
            }
        }
        return keys;
    }
}

package org.ocellus.extension.plugin;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.audit.AuditEntry;
import org.ocellus.launch.audit.AuditLog;

/** Writes deployments to the audit log, if there is one. Who copied the file is not known; the file system may tell. */
final class AuditedDeployments implements DeploymentListener {
    private static final Actor PLUGINS = new Actor("plugins", "directory");

    private final @Nullable AuditLog log;

    AuditedDeployments(@Nullable AuditLog log) {
        this.log = log;
    }

    @Override
    public void deployed(Path jar, String bundle) {
        append("deploy " + jar + " (" + bundle + ")", "");
    }

    @Override
    public void refused(Path jar, String problem) {
        append("deploy " + jar, problem);
    }

    @Override
    public void removed(Path jar, String bundle) {
        append("remove " + jar + " (" + bundle + ")", "");
    }

    private void append(String what, String failure) {
        if (log != null) {
            log.append(new AuditEntry(Instant.now(), PLUGINS, what, failure));
        }
    }
}

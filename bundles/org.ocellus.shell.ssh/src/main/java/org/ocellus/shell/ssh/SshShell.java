package org.ocellus.shell.ssh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.daemon.Directories;
import org.ocellus.launch.shell.ShellSessions;
import org.ocellus.shell.ssh.ed25519.PlatformProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for SSH clients while {@code ssh.listen} says where. */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.ocellus.ssh")
public final class SshShell {
    private static final Logger LOG = LoggerFactory.getLogger(SshShell.class);
    private static final String LISTEN = "listen";
    private static final String KEYS = "authorizedKeys";
    private static final String DEFAULT_KEYS = "authorized_keys";

    /** Where to listen, and whom to let in. */
    private record Place(String listen, Path keys) {}

    private final ShellSessions shells;
    private final Directories directories;
    private final Bounds bounds;
    private @Nullable Place place;
    private @Nullable SshListener listener;

    static {
        PlatformProvider.register();
    }

    /** Called by Declarative Services, in daemons: elsewhere there are no directories. */
    @Activate
    public SshShell(
            @Reference ShellSessions shells,
            @Reference Directories directories,
            @Reference Bounds bounds,
            Map<String, Object> properties) {
        this.shells = shells;
        this.directories = directories;
        this.bounds = bounds;
        modified(properties);
    }

    private static String text(Map<String, Object> properties, String key) {
        return String.valueOf(properties.getOrDefault(key, "")).strip();
    }

    /** Called by Declarative Services when the settings have changed; clients stay unless the address changes. */
    @Modified
    synchronized void modified(Map<String, Object> properties) {
        String keys = text(properties, KEYS);
        Place wanted = new Place(
                text(properties, LISTEN),
                keys.isEmpty() ? directories.configuration().resolve(DEFAULT_KEYS) : Path.of(keys));
        if (listener != null && wanted.equals(place)) {
            return;
        }
        close();
        place = wanted;
        if (wanted.listen().isEmpty()) {
            LOG.info("SSH is installed but does not listen: ssh.listen is not set");
            return;
        }
        try {
            listener = new SshListener(
                    ListenAddress.parse(wanted.listen()),
                    HostKey.in(directories.state()),
                    new AuthorizedKeys(wanted.keys()),
                    shells,
                    bounds);
        } catch (IOException e) {
            LOG.error("SSH does not listen: {}", e.getMessage());
        }
    }

    /** {@return the port, 0 if it does not listen} */
    synchronized int port() {
        return listener == null ? 0 : listener.port();
    }

    /** Called by Declarative Services. */
    @Deactivate
    synchronized void close() {
        SshListener open = listener;
        listener = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.debug("A client is gone: {}", e.toString());
            }
        }
    }
}

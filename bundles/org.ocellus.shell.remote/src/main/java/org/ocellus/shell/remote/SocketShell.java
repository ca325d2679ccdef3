package org.ocellus.shell.remote;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.daemon.Directories;
import org.ocellus.launch.shell.ShellSessions;
import org.ocellus.launch.shell.wire.Frame;
import org.ocellus.launch.shell.wire.FrameChannel;
import org.ocellus.launch.shell.wire.FrameKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts clients on the daemon's socket, and hangs up on those that do not use what they hold. */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.ocellus.shell")
public final class SocketShell {
    private static final Logger LOG = LoggerFactory.getLogger(SocketShell.class);
    private static final String VIA = "socket";
    private static final long PATROL_MILLIS = 500;
    private static final String SESSIONS = "sessions";
    private static final String IDLE_TIMEOUT = "idleTimeout";
    private static final int DEFAULT_SESSIONS = 16;
    private static final double DEFAULT_IDLE_SECONDS = 1800;

    private final ShellSessions shell;
    private final SocketFile socket;
    private final Set<SocketSession> sessions = ConcurrentHashMap.newKeySet();
    private final Admission admission = new Admission();
    private final Thread acceptor =
            Thread.ofPlatform().daemon().name("ocellus-shell").unstarted(this::accept);
    private final Thread patrol =
            Thread.ofVirtual().name("ocellus-shell-patrol").unstarted(this::patrol);
    private volatile int mostSessions = DEFAULT_SESSIONS;
    private volatile long idleNanos;

    /** Called by Declarative Services, in daemons: elsewhere there are no directories. */
    @Activate
    public SocketShell(
            @Reference ShellSessions shell, @Reference Directories directories, Map<String, Object> properties)
            throws IOException {
        this.shell = shell;
        modified(properties);
        socket = new SocketFile(directories.shellSocket());
        acceptor.start();
        patrol.start();
        LOG.info("The shell listens at {}", directories.shellSocket());
    }

    /** Called by Declarative Services when the settings have changed. */
    @Modified
    void modified(Map<String, Object> properties) {
        mostSessions = Integer.parseInt(String.valueOf(properties.getOrDefault(SESSIONS, DEFAULT_SESSIONS)));
        double seconds =
                Double.parseDouble(String.valueOf(properties.getOrDefault(IDLE_TIMEOUT, DEFAULT_IDLE_SECONDS)));
        idleNanos = (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    }

    /** One at a time, so that a flood of clients waits in the kernel's queue and not here. */
    private void accept() {
        try {
            while (socket.channel().isOpen()) {
                try {
                    take(socket.channel().accept());
                } catch (IOException e) { // such as too many open files, which passes
                    LOG.debug("A client was not accepted: {}", e.toString());
                    Thread.sleep(PATROL_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            // The bundle stops.
        }
    }

    private void take(SocketChannel client) throws IOException, InterruptedException {
        FrameChannel frames = new FrameChannel(client, SocketSession.LONGEST_FRAME);
        if (admission.enter(mostSessions)) {
            Thread.ofVirtual().name("ocellus-shell-session").start(() -> serve(client, frames));
            return;
        }
        try (frames) {
            frames.write(Frame.of(FrameKind.GOODBYE, mostSessions + " sessions are open, which is the most"));
        }
    }

    private void serve(SocketChannel client, FrameChannel frames) {
        try (frames) {
            SocketSession session = new SocketSession(frames, new Actor(user(client), VIA), shell);
            sessions.add(session);
            LockSupport.unpark(patrol);
            try {
                session.run();
            } finally {
                sessions.remove(session);
            }
        } catch (IOException e) {
            LOG.debug("A client is gone: {}", e.toString());
        } finally {
            admission.leave();
        }
    }

    /** The kernel's word; where it gives none, only the owner of the directory can have come here. */
    private static String user(SocketChannel client) throws IOException {
        if (!client.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
            return System.getProperty("user.name", "?");
        }
        UnixDomainPrincipal peer = client.getOption(ExtendedSocketOptions.SO_PEERCRED);
        return peer.user().getName();
    }

    /** Looks at the sessions twice a second, and sleeps while there are none. */
    private void patrol() {
        try {
            while (true) {
                while (sessions.isEmpty() && !Thread.currentThread().isInterrupted()) {
                    LockSupport.park(this);
                }
                long now = System.nanoTime();
                sessions.forEach(each -> each.inspect(now, idleNanos));
                Thread.sleep(PATROL_MILLIS);
            }
        } catch (InterruptedException e) {
            // The bundle stops.
        }
    }

    /** Called by Declarative Services. */
    @Deactivate
    void close() throws IOException {
        patrol.interrupt();
        acceptor.interrupt();
        socket.close();
        sessions.forEach(each -> each.hangUp("the daemon ends"));
    }
}

package org.ocellus.shell.ssh;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.io.nio2.Nio2ServiceFactoryFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionDisconnectHandler;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.session.helpers.TimeoutIndicator;
import org.apache.sshd.common.session.helpers.TimeoutIndicator.TimeoutStatus;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.session.ServerSession;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.shell.ShellSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that has nothing but the shell to offer, and public keys as the way in. */
final class SshListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SshListener.class);

    /** How long a client may take to prove who it is. */
    private static final Duration AUTHENTICATION = Duration.ofSeconds(30);

    /** How long a client may not read what it asked for. */
    private static final Duration STALLED = Duration.ofSeconds(30);

    /** How many clients may be on their way in, beside those that are; OpenSSH's MaxStartups. */
    private static final int STARTING = 10;

    /** How many channels a client may open on one connection; OpenSSH's MaxSessions. */
    private static final int CHANNELS = 10;

    private final SshServer server;
    private final Bounds bounds;

    /**
     * Listens.
     *
     * @throws IOException if the address is taken; the message is meant for the user
     */
    SshListener(InetSocketAddress address, KeyPair hostKey, AuthorizedKeys keys, ShellSessions shells, Bounds bounds)
            throws IOException {
        this.bounds = bounds;
        server = SshServer.setUpDefaultServer();
        server.setHost(address.getAddress().getHostAddress());
        server.setPort(address.getPort());
        server.setIoServiceFactoryFactory(new Nio2ServiceFactoryFactory());
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        server.setPublickeyAuthenticator(keys);
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        server.setSubsystemFactories(List.of());
        server.setChannelFactories(server.getChannelFactories().stream()
                .filter(each -> each.getName().equals("session"))
                .map(ChannelFactory.class::cast)
                .toList());
        server.setShellFactory(channel -> new ShellChannel(shells, bounds, channel.getSession(), null));
        server.setCommandFactory((channel, line) -> new ShellChannel(shells, bounds, channel.getSession(), line));
        server.addSessionListener(new Watch());
        server.setSessionDisconnectHandler(new Patience());
        CoreModuleProperties.AUTH_TIMEOUT.set(server, AUTHENTICATION);
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(server, STALLED);
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, CHANNELS);
        try {
            server.start();
        } catch (IOException e) {
            throw new IOException(
                    address.getAddress().getHostAddress() + ":" + address.getPort() + ": " + reason(e), e);
        }
        LOG.info(
                "SSH listens at {}:{} with the host key {}",
                server.getHost(),
                server.getPort(),
                KeyUtils.getFingerPrint(hostKey.getPublic()));
    }

    private static String reason(IOException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** {@return the port, also if the system has chosen it} */
    int port() {
        return server.getPort();
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    /** Turns away whoever comes when too many are there, and logs who came in. */
    private final class Watch implements SessionListener {
        @Override
        public void sessionCreated(Session session) {
            CoreModuleProperties.IDLE_TIMEOUT.set(session, bounds.idle());
            if (server.getActiveSessions().size() > bounds.most() + STARTING) {
                LOG.warn("{} is turned away: too many clients", address(session));
                session.close(true);
            }
        }

        @Override
        public void sessionEvent(Session session, Event event) {
            Actor actor = session.getAttribute(AuthorizedKeys.ACTOR);
            if (event == Event.Authenticated && actor != null) {
                LOG.info("{} has come in from {}", actor.user(), address(session));
            }
        }

        private static Object address(Session session) {
            return session instanceof ServerSession known ? known.getClientAddress() : "?";
        }
    }

    /** A client whose command runs is not idle, though it has nothing to say. */
    private static final class Patience implements SessionDisconnectHandler {
        @Override
        public boolean handleTimeoutDisconnectReason(Session session, TimeoutIndicator timeout) {
            AtomicInteger running = session.getAttribute(ShellChannel.RUNNING);
            return timeout.getStatus() == TimeoutStatus.IdleTimeout && running != null && running.get() > 0;
        }
    }
}

package org.ocellus.launcher.daemon;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.Application;
import org.ocellus.launch.daemon.ConfigurationFiles;
import org.ocellus.launch.daemon.Directories;
import org.ocellus.launch.daemon.Privileges;
import org.ocellus.launch.daemon.Supervisor;
import org.osgi.framework.BundleContext;

/** This process as a daemon, from its PID file to the removal of that. */
public final class DaemonProcess implements AutoCloseable {
    /** Readable by those of the group, such as who collects records, and by nobody else. */
    private static final String DIRECTORY_MODE = "rwxr-x---";

    private static final String PID_FILE = "ocellus.pid";

    private final Directories directories;
    private final ConfigurationFiles configuration;
    private final @Nullable UnprivilegedUser user;
    private final Supervisor supervisor;
    private final Signals signals;
    private final PidFile pidFile;

    /**
     * Makes the directories that are not there, and the PID file. Signals are handled from then on.
     *
     * @param options of the command line
     * @param directories where things are
     * @param configuration reads files again
     * @throws IOException if a directory or the file cannot be made, or a daemon is running already
     */
    public DaemonProcess(DaemonOptions options, Directories directories, ConfigurationFiles configuration)
            throws IOException {
        this.directories = directories;
        this.configuration = configuration;
        user = options.user == null ? null : UnprivilegedUser.named(options.user);
        supervisor = Systemd.ofEnvironment();
        for (Path each : List.of(directories.state(), directories.logs(), directories.run())) {
            make(each);
        }
        signals = Signals.handled();
        Path pid = options.pidFile == null ? directories.run().resolve(PID_FILE) : options.pidFile;
        pidFile = new PidFile(pid);
    }

    private void make(Path directory) throws IOException {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory);
                if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(DIRECTORY_MODE));
                }
            }
            if (user != null) {
                Files.setOwner(
                        directory,
                        directory
                                .getFileSystem()
                                .getUserPrincipalLookupService()
                                .lookupPrincipalByName(user.name()));
            }
        } catch (IOException e) {
            throw new IOException(
                    directory + ": this directory cannot be made ("
                            + e.getClass().getSimpleName() + "); --state-dir, --log-dir and --run-dir name others",
                    e);
        }
    }

    /** Offers what a daemon has to the bundles. */
    public void register(BundleContext context) {
        context.registerService(Directories.class, directories, null);
        context.registerService(ConfigurationFiles.class, configuration, null);
        context.registerService(Supervisor.class, supervisor, null);
        context.registerService(Privileges.class, user == null ? () -> {} : user, null);
    }

    /** Lets signals reach the application. */
    public void listen(Application application) {
        signals.deliverTo(application);
    }

    /** {@return how long the end may take before it is cut short} Shorter than any service manager's patience. */
    public Duration patience() {
        return Duration.ofMillis(4_500);
    }

    /**
     * Ends the process at once. The virtual machine's own ways wait, for seconds, for compilers and for threads that are
     * stuck in the system, such as in a write that nobody takes.
     *
     * @param status of the process
     */
    public void abandon(int status) {
        try (Arena arena = Arena.ofConfined()) {
            int never = (int)
                    NativeCalls.function("_exit", JAVA_INT, JAVA_INT).invokeExact(NativeCalls.state(arena), status);
            throw new AssertionError(never);
        } catch (Throwable e) { // there is no such function on this system
            Runtime.getRuntime().halt(status);
        }
    }

    @Override
    public void close() {
        pidFile.close();
    }
}

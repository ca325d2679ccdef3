package org.ocellus.launcher.daemon;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.daemon.Directories;

/**
 * Where a daemon keeps its files if nobody says otherwise: where systemd has made directories for it, where the Filesystem
 * Hierarchy Standard wants them if root runs it, and otherwise where the XDG Base Directory Specification wants them.
 */
public final class DefaultDirectories {
    private static final String NAME = "ocellus";

    private final Function<String, @Nullable String> environment;
    private final String system;
    private final boolean root;
    private final Path home;

    /** Looks at this process. */
    public DefaultDirectories() {
        this(
                System::getenv,
                System.getProperty("os.name", ""),
                "root".equals(System.getProperty("user.name")),
                Path.of(System.getProperty("user.home", "/")));
    }

    DefaultDirectories(Function<String, @Nullable String> environment, String system, boolean root, Path home) {
        this.environment = environment;
        this.system = system;
        this.root = root;
        this.home = home;
    }

    /** {@return the directories, those that the user has named first} */
    public Directories with(DaemonOptions options) {
        Directories usual = usual();
        return new Directories(
                chosen(options.configuration, "CONFIGURATION_DIRECTORY", usual.configuration()),
                chosen(options.state, "STATE_DIRECTORY", usual.state()),
                chosen(options.logs, "LOGS_DIRECTORY", usual.logs()),
                chosen(options.run, "RUNTIME_DIRECTORY", usual.run()));
    }

    /** {@return where the shell of a daemon may be found, the likeliest place first} */
    public List<Path> sockets() {
        return Stream.of(usual(), ofSystem())
                .map(Directories::shellSocket)
                .distinct()
                .toList();
    }

    private Path chosen(@Nullable Path named, String variable, Path usual) {
        return Optional.ofNullable(named)
                .or(() -> value(variable).map(several -> Path.of(several.split(":", 2)[0])))
                .orElse(usual)
                .toAbsolutePath()
                .normalize();
    }

    private Directories usual() {
        return root || isWindows() ? ofSystem() : ofUser();
    }

    private Directories ofSystem() {
        if (isWindows()) {
            Path data = Path.of(value("ProgramData").orElse("C:\\ProgramData"), NAME);
            return new Directories(
                    data.resolve("etc"), data.resolve("state"), data.resolve("log"), data.resolve("run"));
        }
        boolean mac = system.startsWith("Mac");
        return new Directories(
                Path.of("/etc", NAME),
                Path.of(mac ? "/var/db" : "/var/lib", NAME),
                Path.of("/var/log", NAME),
                Path.of(mac ? "/var/run" : "/run", NAME));
    }

    private Directories ofUser() {
        Path state = base("XDG_STATE_HOME").orElse(home.resolve(".local/state")).resolve(NAME);
        return new Directories(
                base("XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve(NAME),
                state,
                state.resolve("log"),
                base("XDG_RUNTIME_DIR").map(base -> base.resolve(NAME)).orElse(state.resolve("run")));
    }

    private Optional<Path> base(String variable) {
        return value(variable).map(Path::of);
    }

    private Optional<String> value(String variable) {
        return Optional.ofNullable(environment.apply(variable)).filter(each -> !each.isEmpty());
    }

    private boolean isWindows() {
        return system.startsWith("Windows");
    }
}

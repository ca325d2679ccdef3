package org.ocellus.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.settings.Change;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingKey;
import org.ocellus.launch.settings.Settings;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Felix's commands for bundles, which also take symbolic names everywhere and files by their path. Options and numbers are
 * handed on as they are.
 */
@Component(service = BundleCommands.class)
@GogoCommand(
        scope = Scope.OCELLUS,
        function = {"install", "start", "stop", "update", "uninstall"})
public final class BundleCommands {
    private static final String FELIX = "felix:";

    private static final SettingKey STOPPED = new SettingKey("org.ocellus.daemon", "stoppedBundles");
    private static final SettingKey INSTALLED = new SettingKey("org.ocellus.daemon", "installedBundles");
    private static final String PASSING = "--transient";

    private final BundleContext context;
    private final Settings settings;

    /** Called by Declarative Services. */
    @Activate
    public BundleCommands(BundleContext context, @Reference Settings settings) {
        this.context = context;
        this.settings = settings;
    }

    /** Installs bundles without starting them. */
    @Descriptor("installs bundles: install FILE ...")
    public @Nullable Object install(CommandSession session, @Descriptor("files or URLs") String... words)
            throws Exception {
        return felix(session, "install", words);
    }

    /** Starts bundles. */
    @Descriptor("starts bundles: start BUNDLE ...")
    public @Nullable Object start(
            CommandSession session, @Descriptor("numbers, symbolic names, files to install") String... words)
            throws Exception {
        return felix(session, "start", words);
    }

    /** Stops bundles. */
    @Descriptor("stops bundles: stop BUNDLE ...")
    public @Nullable Object stop(CommandSession session, @Descriptor("numbers or symbolic names") String... words)
            throws Exception {
        return felix(session, "stop", words);
    }

    /** Replaces a bundle by a newer version of itself. */
    @Descriptor("replaces a bundle's content: update BUNDLE [FILE]")
    public @Nullable Object update(
            CommandSession session, @Descriptor("number or symbolic name, and a file or URL") String... words)
            throws Exception {
        return felix(session, "update", words);
    }

    /** Removes bundles. */
    @Descriptor("removes bundles: uninstall BUNDLE ...")
    public @Nullable Object uninstall(CommandSession session, @Descriptor("numbers or symbolic names") String... words)
            throws Exception {
        return felix(session, "uninstall", words);
    }

    private @Nullable Object felix(CommandSession session, String command, String[] words) throws Exception {
        List<String> operands =
                Stream.of(words).filter(word -> !word.equals(PASSING)).toList();
        Map<Long, Bundle> before = bundles();
        List<String> line = new ArrayList<>();
        line.add(FELIX + command);
        for (String word : operands) {
            line.add("'" + meaning(word).replace("'", "") + "'");
        }
        Object said = session.execute(String.join(" ", line));
        keep(before, Author.change(session, operands.size() < words.length));
        return said;
    }

    private Map<Long, Bundle> bundles() {
        return Stream.of(context.getBundles()).collect(Collectors.toMap(Bundle::getBundleId, bundle -> bundle));
    }

    /** Lists in the settings what is not as the distribution has it, so that it is so after a restart too. */
    private void keep(Map<Long, Bundle> before, Change change) throws IOException {
        Set<String> stopped = words(STOPPED);
        Set<String> installed = words(INSTALLED);
        Map<Long, Bundle> now = bundles();
        for (Bundle each : now.values()) {
            if (!before.containsKey(each.getBundleId())) {
                installed.add(each.getLocation());
            }
            if (each.getState() == Bundle.ACTIVE) {
                stopped.remove(each.getSymbolicName());
            } else if (each.getState() == Bundle.RESOLVED && wasStarted(each)) {
                stopped.add(each.getSymbolicName());
            }
        }
        before.values().stream()
                .filter(each -> !now.containsKey(each.getBundleId()))
                .forEach(each -> installed.remove(each.getLocation()));
        keep(STOPPED, stopped, change);
        keep(INSTALLED, installed, change);
    }

    /** Fragments are never started; others are when the framework starts. */
    private static boolean wasStarted(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) == 0;
    }

    private Set<String> words(SettingKey key) {
        return settings.configured(key).map(Setting::value).stream()
                .flatMap(value -> Stream.of(value.split(" ", -1)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void keep(SettingKey key, Set<String> words, Change change) throws IOException {
        if (words.equals(words(key))) {
            return;
        }
        if (words.isEmpty()) {
            settings.unset(key, change);
        } else {
            settings.set(new Setting(key, String.join(" ", words)), change);
        }
    }

    /** {@return the word as Felix understands it} */
    private String meaning(String word) {
        if (word.startsWith("-") || word.chars().allMatch(Character::isDigit)) {
            return word;
        }
        Path file = file(word);
        if (file != null) {
            return file.toUri().toString();
        }
        if (word.indexOf(':') > 0) { // a URL
            return word;
        }
        return Stream.of(context.getBundles())
                .filter(bundle -> word.equals(bundle.getSymbolicName()))
                .map(Bundle::getBundleId)
                .max(Long::compare)
                .map(id -> Long.toString(id))
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + word + "' is neither a bundle nor a file; lb -s lists symbolic names"));
    }

    private static @Nullable Path file(String word) {
        try {
            Path path = Path.of(word);
            return Files.isRegularFile(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}

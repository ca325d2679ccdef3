package org.ocellus.shell.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.ocellus.spi.admin.PluginAdmin;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Bundles by number or symbolic name, and files by their path. Where one cannot be had, a line says why; Felix's own commands,
 * which show the filters of its resolver instead, are there under {@code felix:}.
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
    private final BundleChanges changes;
    private final Settings settings;

    /** Called by Declarative Services. */
    @Activate
    public BundleCommands(
            BundleContext context,
            @Reference Settings settings,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable PluginAdmin plugins) {
        this.context = context;
        this.settings = settings;
        changes = new BundleChanges(context, plugins);
    }

    /** Installs bundles without starting them. */
    @Descriptor("installs bundles: install FILE ...")
    public @Nullable Object install(CommandSession session, @Descriptor("files or URLs") String... words)
            throws Exception {
        return kept(session, words, changes::install);
    }

    /** Starts bundles. */
    @Descriptor("starts bundles: start BUNDLE ...")
    public @Nullable Object start(
            CommandSession session, @Descriptor("numbers, symbolic names, files to install") String... words)
            throws Exception {
        return kept(session, words, changes::start);
    }

    /** Stops bundles. */
    @Descriptor("stops bundles: stop BUNDLE ...")
    public @Nullable Object stop(CommandSession session, @Descriptor("numbers or symbolic names") String... words)
            throws Exception {
        return kept(session, words, operands -> felix(session, "stop", required("stop BUNDLE ...", operands)));
    }

    /** Replaces a bundle by a newer version of itself. */
    @Descriptor("replaces a bundle's content: update BUNDLE [FILE]")
    public @Nullable Object update(
            CommandSession session, @Descriptor("number or symbolic name, and a file or URL") String... words)
            throws Exception {
        return kept(session, words, changes::update);
    }

    /** Removes bundles. */
    @Descriptor("removes bundles: uninstall BUNDLE ...")
    public @Nullable Object uninstall(CommandSession session, @Descriptor("numbers or symbolic names") String... words)
            throws Exception {
        return kept(
                session, words, operands -> felix(session, "uninstall", required("uninstall BUNDLE ...", operands)));
    }

    private static List<String> required(String usage, List<String> operands) {
        if (operands.isEmpty()) {
            throw new IllegalArgumentException("usage: " + usage);
        }
        return operands;
    }

    private interface Deed {
        @Nullable Object of(List<String> operands) throws Exception;
    }

    /** Does it, and keeps what came of it: of several bundles the last one may have been refused. */
    private @Nullable Object kept(CommandSession session, String[] words, Deed deed) throws Exception {
        List<String> operands =
                Stream.of(words).filter(word -> !word.equals(PASSING)).toList();
        Map<Long, Bundle> before = bundles();
        try {
            return deed.of(operands);
        } finally {
            keep(before, Author.change(session, operands.size() < words.length));
        }
    }

    private @Nullable Object felix(CommandSession session, String command, List<String> operands) throws Exception {
        List<String> line = new ArrayList<>();
        line.add(FELIX + command);
        for (String word : operands) {
            line.add(
                    word.startsWith("-")
                            ? word
                            : Long.toString(changes.named(word).getBundleId()));
        }
        return session.execute(String.join(" ", line));
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
            boolean isNew = !before.containsKey(each.getBundleId());
            if (isNew) {
                installed.add(each.getLocation());
            }
            if (isStarted(each)) {
                stopped.removeAll(names(each));
            } else if (canStart(each) && (isNew || each.getState() == Bundle.RESOLVED)) {
                stopped.add(installed.contains(each.getLocation()) ? each.getLocation() : each.getSymbolicName());
            }
        }
        for (Bundle each : before.values()) {
            if (!now.containsKey(each.getBundleId())) {
                installed.remove(each.getLocation());
                stopped.remove(each.getLocation());
            }
        }
        keep(STOPPED, stopped, change);
        keep(INSTALLED, installed, change);
    }

    /** One that is started lazily has begun to. */
    private static boolean isStarted(Bundle bundle) {
        return (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0;
    }

    /** A bundle of the distribution is known by its name; of others there may be several of the same name. */
    private static Set<String> names(Bundle bundle) {
        return Stream.of(bundle.getSymbolicName(), bundle.getLocation())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** A fragment is part of its host. */
    private static boolean canStart(Bundle bundle) {
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
}

package org.ocellus.app;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingKey;
import org.ocellus.launch.settings.SettingsListener;
import org.ocellus.launch.settings.WordList;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bundles of a daemon that are not as its distribution has them: two settings list those that are stopped, by symbolic
 * name or URL, and those that were installed, by URL. What is done already is left as it is.
 */
@Component(service = BundleInventory.class)
public final class BundleInventory implements SettingsListener {
    private static final Logger LOG = LoggerFactory.getLogger(BundleInventory.class);
    private static final SettingKey STOPPED = new SettingKey("org.ocellus.daemon", "stoppedBundles");
    private static final SettingKey INSTALLED = new SettingKey("org.ocellus.daemon", "installedBundles");

    private final BundleContext context;
    private final SensorSettings settings;
    private final Set<String> stopped = new HashSet<>();
    private final Set<String> installed = new HashSet<>();

    /** Called by Declarative Services. */
    @Activate
    public BundleInventory(BundleContext context, @Reference SensorSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /** Does what the settings say, and follows them from now on. A bundle that cannot be had is reported, and the others are. */
    void begin() {
        settingsChanged();
        settings.listen(this);
    }

    @Override
    public void settingsChanged() {
        synchronized (settings) {
            follow(words(INSTALLED), installed, this::install, this::uninstall);
            follow(words(STOPPED), stopped, this::stop, this::start);
        }
    }

    private List<String> words(SettingKey key) {
        return settings.configured(key).map(Setting::value).map(WordList::parse).orElse(List.of());
    }

    private interface Step {
        void take(String name) throws BundleException, IOException;
    }

    private static void follow(List<String> wanted, Set<String> present, Step appear, Step disappear) {
        for (String each : wanted) {
            if (present.add(each)) {
                attempt(each, appear);
            }
        }
        for (String each : List.copyOf(present)) {
            if (!wanted.contains(each)) {
                present.remove(each);
                attempt(each, disappear);
            }
        }
    }

    private static void attempt(String name, Step step) {
        try {
            step.take(name);
        } catch (BundleException | IOException | IllegalStateException e) {
            LOG.error("bundle {}: {}", name, e.getMessage());
        }
    }

    private void install(String url) throws BundleException {
        if (context.getBundle(url) == null) {
            Bundle bundle = context.installBundle(url);
            if (canStart(bundle) && !isStopped(bundle)) {
                bundle.start();
            }
        }
    }

    /** A fragment is part of its host. */
    private static boolean canStart(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) == 0;
    }

    private boolean isStopped(Bundle bundle) {
        return words(STOPPED).stream().anyMatch(name -> isNamed(bundle, name));
    }

    private static boolean isNamed(Bundle bundle, String name) {
        return name.equals(bundle.getSymbolicName()) || name.equals(bundle.getLocation());
    }

    private void uninstall(String url) throws BundleException {
        Bundle bundle = context.getBundle(url);
        if (bundle != null) {
            bundle.uninstall();
        }
    }

    private void stop(String name) throws BundleException {
        for (Bundle each : named(name)) {
            if (each.getState() == Bundle.ACTIVE || each.getState() == Bundle.STARTING) {
                each.stop();
            }
        }
    }

    private void start(String name) throws BundleException {
        for (Bundle each : named(name)) {
            each.start();
        }
    }

    private List<Bundle> named(String name) {
        return Stream.of(context.getBundles())
                .filter(bundle -> isNamed(bundle, name))
                .toList();
    }
}

package org.ocellus.extension;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Installs, updates and removes bundles so that nothing else is touched: of the bundles that are running, only the one that is
 * exchanged stops for a moment, and the engine waits for no packet meanwhile.
 */
public final class Deployer {
    private static final long REFRESH_SECONDS = 10;

    private final BundleContext context;
    private final Obstacles obstacles;

    /**
     * Makes a deployer.
     *
     * @param context of any bundle
     * @param obstacles says what is wrong
     */
    public Deployer(BundleContext context, Obstacles obstacles) {
        this.context = context;
        this.obstacles = obstacles;
    }

    /**
     * Installs a bundle without starting it; one that was installed from the same location before is exchanged.
     *
     * @throws IOException if the framework refuses it; the message is meant for the user
     */
    public Bundle install(String location, InputStream jar) throws IOException {
        Bundle earlier = context.getBundle(location);
        if (earlier != null) {
            update(earlier, jar);
            return earlier;
        }
        Bundle bundle;
        try {
            bundle = context.installBundle(location, jar);
        } catch (BundleException e) {
            throw new IOException(refusal(e), e);
        }
        if (bundle.getSymbolicName() == null) {
            uninstall(List.of(bundle));
            throw new IOException("it is no bundle: its manifest has no Bundle-SymbolicName");
        }
        return bundle;
    }

    /**
     * Installs a bundle that came with the distribution without starting it; its jar is used where it lies, as those are that
     * the sensor starts with, and is trusted as they are.
     *
     * @throws IOException if the framework refuses it; the message is meant for the user
     */
    public Bundle refer(Path jar) throws IOException {
        try {
            return context.installBundle("reference:" + jar.toUri());
        } catch (BundleException e) {
            throw new IOException(refusal(e), e);
        }
    }

    /**
     * Starts a bundle.
     *
     * @throws IOException if it cannot be resolved or its activator fails; the message is meant for the user
     */
    public void start(Bundle bundle) throws IOException {
        if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null) {
            return;
        }
        try {
            bundle.start();
        } catch (BundleException e) {
            List<String> inTheWay = obstacles.of(bundle);
            throw new IOException(inTheWay.isEmpty() ? refusal(e) : String.join("; ", inTheWay), e);
        }
    }

    /**
     * Exchanges the content of a bundle; it is not running afterwards.
     *
     * @throws IOException if the framework refuses the new content; then the old one goes on
     */
    public void update(Bundle bundle, InputStream jar) throws IOException {
        try {
            bundle.stop(Bundle.STOP_TRANSIENT);
            bundle.update(jar);
        } catch (BundleException e) {
            throw new IOException(refusal(e), e);
        }
        refresh(List.of(bundle));
    }

    /** Takes bundles away. */
    public void uninstall(Collection<Bundle> bundles) {
        for (Bundle each : bundles) {
            try {
                each.uninstall();
            } catch (BundleException | IllegalStateException e) {
                // it is gone already, or its activator failed on the way out
            }
        }
        refresh(bundles);
    }

    /** Lets go of old classes where nobody else is wired to them; whoever is would be restarted. */
    private void refresh(Collection<Bundle> bundles) {
        FrameworkWiring wiring =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        if (!bundles.containsAll(wiring.getDependencyClosure(bundles))) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        wiring.refreshBundles(bundles, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the framework did not refresh within " + REFRESH_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String refusal(BundleException e) {
        if (e.getType() == BundleException.DUPLICATE_BUNDLE_ERROR) {
            return "a bundle of this name and version is installed already";
        }
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        if (cause instanceof ZipException) {
            return "it is no jar: " + message;
        }
        if (JarFile.MANIFEST_NAME.equals(message)) {
            return "it is no bundle: it has no manifest";
        }
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}

package org.ocellus.extension;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** A framework that runs while a test does. */
public final class RunningFramework {
    private final Framework framework;

    /** Starts it. */
    public RunningFramework(Path cache) throws BundleException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString(), "felix.log.level", "0"));
        framework.start();
    }

    /** {@return the context of the system bundle} */
    public BundleContext context() {
        return framework.getBundleContext();
    }

    /** {@return a deployer that trusts everybody} */
    public Deployer deployer() {
        return new Deployer(context(), new Obstacles(context(), bundle -> ""));
    }

    /** {@return the bundle of that symbolic name} */
    public Optional<Bundle> bundle(String name) {
        return Stream.of(context().getBundles())
                .filter(each -> name.equals(each.getSymbolicName()))
                .findFirst();
    }

    /** Stops it. */
    public void close() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }
}

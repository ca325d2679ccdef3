package org.ocellus.launcher;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.xml.parsers.SAXParserFactory;
import org.apache.felix.framework.FrameworkFactory;
import org.ocellus.launcher.classpath.ClassPathBundles;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/**
 * A framework that is being initialised while the words of the command line are still read: on a second processor that takes
 * no time of its own. Whoever does not use it closes it.
 */
final class PreparedFramework implements AutoCloseable {
    /** More than there are; the framework passes by those without bundles. */
    private static final int LAST_START_LEVEL = 12;

    private final CacheDirectory cache;
    private final ClassPathBundles bundles;
    private final FutureTask<Framework> initialised;

    private PreparedFramework(CacheDirectory cache) {
        this.cache = cache;
        bundles = ClassPathBundles.current();
        initialised = new FutureTask<>(() -> initialise(cache, bundles));
        Thread.ofPlatform().daemon().name("ocellus-prepare").start(initialised);
    }

    /**
     * Begins to initialise one.
     *
     * @throws IOException if there is no place for its working directory
     */
    static PreparedFramework begin() throws IOException {
        return new PreparedFramework(new CacheDirectory());
    }

    private static Framework initialise(CacheDirectory cache, ClassPathBundles bundles) throws BundleException {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, cache.path().toString());
        configuration.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, Integer.toString(LAST_START_LEVEL));
        configuration.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SystemPackages.extra());
        configuration.put("felix.log.level", "0"); // what goes wrong comes as a framework event
        configuration.put("felix.cm.pm", "memory");
        configuration.put("felix.resolver.parallelism", "1"); // handing on costs more than it saves
        configuration.put("gosh.args", "--nointeractive"); // the console is ours; Gogo is there for its commands
        // Declarative Services reads a document for each bundle, and would have the parser looked for each time
        System.setProperty(
                "javax.xml.parsers.SAXParserFactory",
                SAXParserFactory.newDefaultInstance().getClass().getName());
        Framework framework = new FrameworkFactory().newFramework(configuration, bundles);
        framework.init();
        return framework;
    }

    /** {@return its working directory} */
    CacheDirectory cache() {
        return cache;
    }

    /** {@return what installs bundles into it} */
    ClassPathBundles bundles() {
        return bundles;
    }

    /**
     * {@return the framework, once it is initialised}
     *
     * @throws BundleException if it refuses
     */
    Framework framework() throws BundleException {
        try {
            return initialised.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BundleException("interrupted while the framework was being initialised", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BundleException refusal) {
                throw refusal;
            }
            throw new BundleException("the framework cannot be initialised", e.getCause());
        }
    }

    /** Removes what was made, after waiting for what is being made. */
    @Override
    public void close() {
        try {
            Framework framework = initialised.get();
            if (framework.getState() == Bundle.STARTING) { // nobody wanted it
                framework.stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | BundleException e) {
            // whoever wanted it has heard of that
        }
        cache.close();
    }
}

package com.acme.trace;

import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Makes the file that the bundle's manifest names, as soon as the bundle starts. */
public final class TracingActivator implements BundleActivator {
    /** The manifest header with the file's name. */
    public static final String TRACE = "Acme-Trace";

    @Override
    public void start(BundleContext context) throws Exception {
        Files.writeString(Path.of(context.getBundle().getHeaders().get(TRACE)), "it ran");
    }

    @Override
    public void stop(BundleContext context) {}
}

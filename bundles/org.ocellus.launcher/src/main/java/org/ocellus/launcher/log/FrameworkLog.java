package org.ocellus.launcher.log;

import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what the framework reports as wrong, such as a bundle that cannot be resolved. */
public final class FrameworkLog implements FrameworkListener {
    private static final Logger LOG = LoggerFactory.getLogger(FrameworkLog.class);

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        switch (event.getType()) {
            case FrameworkEvent.ERROR ->
                LOG.error(
                        "bundle {}: {}",
                        event.getBundle().getSymbolicName(),
                        cause(event.getThrowable()),
                        event.getThrowable());
            case FrameworkEvent.WARNING ->
                LOG.warn(
                        "bundle {}: {}",
                        event.getBundle().getSymbolicName(),
                        cause(event.getThrowable()),
                        event.getThrowable());
            default -> {}
        }
    }

    /** An activator's own exception says more than the framework's. */
    private static String cause(Throwable problem) {
        if (problem instanceof BundleException && problem.getCause() != null) {
            return problem.getCause().toString();
        }
        return String.valueOf(problem.getMessage());
    }
}

package org.ocellus.launch;

import org.osgi.framework.Bundle;

/** Decides which bundles may run; a service that is there while {@code trust=signed}. */
@FunctionalInterface
public interface BundleGuard {

    /** {@return why a bundle is refused, empty if it is not} */
    String problem(Bundle bundle);
}

package org.ocellus.extension;

import org.osgi.framework.Bundle;

/** How bundles are called in front of users. */
public final class BundleName {
    private BundleName() {}

    /** {@return symbolic name and version} */
    public static String of(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }
}

package org.ocellus.spi.admin;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The jars that were dropped into the plug-in directory, and what keeps bundles from running. */
@ProviderType
public interface PluginAdmin {

    /** {@return the directories that are watched} */
    List<String> directories();

    /** {@return all jars in them, by name} */
    List<PluginStatus> plugins();

    /**
     * {@return why a bundle cannot be resolved, one sentence an obstacle, such as which package it needs in which version and
     * what there is; empty if nothing stands in the way}
     *
     * @param bundleId the bundle's number
     */
    List<String> obstacles(long bundleId);
}

package org.ocellus.spi.admin;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Features: named sets of bundles (OSGi Compendium R8, chapter 159) that are installed and removed together. */
@ProviderType
public interface FeatureAdmin {

    /** {@return all features that are known, by name} */
    List<FeatureStatus> features();

    /**
     * Installs and starts the bundles of a feature that are not there yet. If one cannot be started, those that were
     * installed by this call are taken away again.
     *
     * @param feature the name of a known feature, or the path or URL of a feature file, whose bundles lie beside it
     * @param lasting whether it is so after a restart of a daemon too
     * @return the bundles that were installed, each as {@code symbolicName version}
     * @throws IOException if that is not possible; the message is meant for the user
     */
    List<String> install(String feature, boolean lasting) throws IOException;

    /**
     * Uninstalls the bundles of a feature that no other installed feature has.
     *
     * @param feature its name
     * @param lasting whether it is so after a restart of a daemon too
     * @return the bundles that were uninstalled
     * @throws IOException if there is no such feature, or it is not installed
     */
    List<String> remove(String feature, boolean lasting) throws IOException;

    /**
     * Makes the features of a directory known, or those that a repository lists.
     *
     * @param location a directory with feature files, or a URL of a list: a text with the name of one feature file a line,
     *     relative to it
     * @param lasting whether it is so after a restart of a daemon too
     * @return the names of the features found
     * @throws IOException if it cannot be read
     */
    List<String> addRepository(String location, boolean lasting) throws IOException;
}

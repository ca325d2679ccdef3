package org.ocellus.launch;

import java.io.IOException;
import java.util.List;
import org.ocellus.launch.settings.Change;

/**
 * The features that there are to be, changed on behalf of a user. They are settings: what changes these, such as a return to a
 * former revision, installs and removes features too.
 */
public interface FeatureInventory {

    /**
     * Installs and starts the bundles of a feature that are not there yet; all of them, or none if one cannot be had.
     *
     * @param feature the name of a known feature, or the path or URL of a feature file, whose bundles lie beside it
     * @param change by whom, and for how long
     * @return the bundles that were installed, each as {@code symbolicName version}
     * @throws IOException if that is not possible, or cannot be kept; the message is meant for the user
     */
    List<String> install(String feature, Change change) throws IOException;

    /**
     * Uninstalls the bundles of a feature that no other installed feature has.
     *
     * @param feature its name
     * @param change by whom, and for how long
     * @return the bundles that were uninstalled
     * @throws IOException if there is no such feature, it is not installed, or the change cannot be kept
     */
    List<String> remove(String feature, Change change) throws IOException;

    /**
     * Makes the features of a directory known, or those that a repository lists.
     *
     * @param location a directory with feature files, or a URL of a list
     * @param change by whom, and for how long
     * @return the names of the features found
     * @throws IOException if it cannot be read, or the change not be kept
     */
    List<String> addRepository(String location, Change change) throws IOException;
}

package org.ocellus.extension.plugin;

import java.nio.file.Path;

/** Is told what became of the jars in a plug-in directory. Called by the thread that watches it. */
interface DeploymentListener {

    /**
     * A jar runs, or runs in a new version.
     *
     * @param bundle name and version of what it holds
     */
    void deployed(Path jar, String bundle);

    /** A jar does not run. */
    void refused(Path jar, String problem);

    /**
     * A jar is gone, and what it held is uninstalled.
     *
     * @param bundle name and version of what it held
     */
    void removed(Path jar, String bundle);
}

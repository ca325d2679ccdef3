package org.ocellus.extension.feature;

import java.net.URI;
import java.util.List;

/**
 * A named set of bundles.
 *
 * @param name its name
 * @param description what it is for; may be empty
 * @param bundles in the order in which they are installed
 * @param origin the file or URL that describes it; its bundles may lie beside
 */
record Feature(String name, String description, List<Artifact> bundles, URI origin) {}

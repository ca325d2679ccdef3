package org.ocellus.spi.admin;

import java.util.List;

/**
 * A feature as it stands now: a named set of bundles.
 *
 * @param name its name
 * @param description what it is for
 * @param origin where it is described: a file or a URL
 * @param bundles its bundles, each as {@code symbolicName version}
 * @param state installed, partly installed or available
 */
public record FeatureStatus(String name, String description, String origin, List<String> bundles, String state) {}

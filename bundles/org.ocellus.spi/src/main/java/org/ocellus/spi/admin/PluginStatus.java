package org.ocellus.spi.admin;

/**
 * A jar in the plug-in directory as it stands now.
 *
 * @param file its path
 * @param bundleId number of the bundle made of it, -1 if the framework refused it
 * @param name symbolic name of that bundle, empty if there is none
 * @param version version of that bundle, empty if there is none
 * @param state active, or refused
 * @param problem why it is refused, empty if it is not
 */
public record PluginStatus(String file, long bundleId, String name, String version, String state, String problem) {}

/**
 * The plug-in directory: a jar that is dropped there is deployed, one that is replaced is updated, one that is removed is
 * uninstalled.
 *
 * <p>Depends on {@code org.ocellus.extension}, {@code org.ocellus.spi.admin}, the directories of {@code org.ocellus.launch.daemon} and
 * the audit log.
 */
@NullMarked
package org.ocellus.extension.plugin;

import org.jspecify.annotations.NullMarked;

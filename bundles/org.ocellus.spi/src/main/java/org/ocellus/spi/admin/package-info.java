/**
 * What shell, metrics and other administration ask of a running sensor: snapshots and commands, never its working state.
 *
 * <p>Depends on the other packages of the SPI.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.ocellus.spi.admin;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

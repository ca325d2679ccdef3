/**
 * The sensor's commands, scope {@code ocellus}: each asks a service of {@code org.ocellus.spi.admin} and returns text, so that it
 * can be piped like any other command.
 *
 * <p>Depends on the administration services of the SPI, on Gogo's annotations and on Jackson for {@code --json}.
 */
@NullMarked
package org.ocellus.shell.command;

import org.jspecify.annotations.NullMarked;

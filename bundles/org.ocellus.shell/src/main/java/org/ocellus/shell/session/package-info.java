/**
 * Sessions of the shell, whoever carries the lines: they are run by Gogo, completed, and what changes something is audited.
 *
 * <p>Depends on {@code org.ocellus.launch} and Gogo's runtime.
 */
@NullMarked
package org.ocellus.shell.session;

import org.jspecify.annotations.NullMarked;

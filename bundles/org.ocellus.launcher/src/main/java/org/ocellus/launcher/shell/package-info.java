/**
 * The command {@code ocellus shell}: carries lines to a running daemon and shows what comes back. Starts no framework, and
 * loads the line editor only for a person at a terminal, because one-liners are to be quick.
 *
 * <p>Depends on {@code org.ocellus.launch.shell.wire} and JLine.
 */
@NullMarked
package org.ocellus.launcher.shell;

import org.jspecify.annotations.NullMarked;

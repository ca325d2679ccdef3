/**
 * The console: a line editor with history and completion at a terminal, a reader of scripts otherwise. Both hand lines to a
 * Gogo session.
 *
 * <p>Depends on {@code org.ocellus.launch}, Gogo's runtime and JLine.
 */
@NullMarked
package org.ocellus.shell.console;

import org.jspecify.annotations.NullMarked;

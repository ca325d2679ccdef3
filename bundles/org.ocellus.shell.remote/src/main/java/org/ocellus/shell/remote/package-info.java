/**
 * The shell over a Unix-domain socket: who may open it the file system says, and who has opened it the kernel says. A client
 * that hangs, vanishes or floods costs a bounded number of sessions and a bounded amount of memory.
 *
 * <p>Depends on {@code org.ocellus.launch}.
 */
@NullMarked
package org.ocellus.shell.remote;

import org.jspecify.annotations.NullMarked;

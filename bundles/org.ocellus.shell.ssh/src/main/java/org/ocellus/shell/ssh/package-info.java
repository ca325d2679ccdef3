/**
 * The shell over SSH, for whoever holds a key that an administrator has authorized. There are no passwords, no forwarding, no
 * file transfer and no other shell; a connection may run the sensor's commands and nothing else.
 *
 * <p>Depends on {@code org.ocellus.launch}, Apache MINA SSHD for the protocol and JLine for the editing of lines.
 */
@NullMarked
package org.ocellus.shell.ssh;

import org.jspecify.annotations.NullMarked;

/**
 * Ed25519 keys by the Java platform. SSHD itself knows them only through Bouncy Castle or net.i2p.crypto.
 *
 * <p>Depends on Apache MINA SSHD and the Java platform.
 */
@NullMarked
package org.ocellus.shell.ssh.ed25519;

import org.jspecify.annotations.NullMarked;

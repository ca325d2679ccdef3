/**
 * What makes the process a daemon: its directories and PID file, the service manager, signals, and the user that it becomes.
 *
 * <p>Depends on {@code org.ocellus.launch}, picocli, and the C library through {@code java.lang.foreign}.
 */
@NullMarked
package org.ocellus.launcher.daemon;

import org.jspecify.annotations.NullMarked;

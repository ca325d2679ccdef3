/**
 * Where messages of the framework, of bundles and of libraries go: through SLF4J to standard error or a file, warnings and worse,
 * one line each.
 *
 * <p>Depends on SLF4J, Logback and the framework.
 */
@NullMarked
package org.ocellus.launcher.log;

import org.jspecify.annotations.NullMarked;

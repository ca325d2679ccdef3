/**
 * The program that the user starts: parses the command line, starts the framework with the bundles of the distribution,
 * and lets the {@link org.ocellus.launch.Application} do the work.
 *
 * <p>Depends on {@code org.ocellus.launch}, picocli and the framework; on no bundle.
 */
@NullMarked
package org.ocellus.launcher;

import org.jspecify.annotations.NullMarked;

/**
 * Whose code may run: with {@code trust=signed}, bundles that did not come with the distribution must be signed.
 *
 * <p>Depends on the framework's API alone, so that it stands between the framework's initialisation and the start of the first
 * bundle.
 */
@NullMarked
package org.ocellus.launcher.trust;

import org.jspecify.annotations.NullMarked;

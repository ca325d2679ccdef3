/**
 * Bundles that come while the sensor runs: what keeps one from being resolved, said so that a user can act on it.
 *
 * <p>Depends on the framework's API and {@code org.ocellus.launch}.
 */
@NullMarked
package org.ocellus.extension;

import org.jspecify.annotations.NullMarked;

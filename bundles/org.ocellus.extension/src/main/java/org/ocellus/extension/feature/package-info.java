/**
 * Features: named sets of bundles, from the distribution, a vendor's directory or a URL (OSGi Compendium R8, chapter 159).
 *
 * <p>Depends on {@code org.ocellus.extension}, {@code org.ocellus.spi.admin}, {@code org.ocellus.launch} with its settings, and
 * Jackson's streaming parser.
 */
@NullMarked
package org.ocellus.extension.feature;

import org.jspecify.annotations.NullMarked;

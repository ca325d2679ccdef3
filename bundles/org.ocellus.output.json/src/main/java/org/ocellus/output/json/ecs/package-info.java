/**
 * The vocabulary of the Elastic Common Schema.
 *
 * <p>Depends on {@code org.ocellus.spi.record}, {@code org.ocellus.spi.reader}, Jackson's streaming generator and {@code
 * org.ocellus.output.json.profile} and {@code reader}.
 */
@NullMarked
package org.ocellus.output.json.ecs;

import org.jspecify.annotations.NullMarked;

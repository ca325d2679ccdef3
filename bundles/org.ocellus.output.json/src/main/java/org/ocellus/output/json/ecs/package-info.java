/**
 * The vocabulary of the Elastic Common Schema.
 *
 * <p>Depends on {@code org.ocellus.spi.record}, Jackson's streaming generator and {@code org.ocellus.output.json.profile}.
 */
@NullMarked
package org.ocellus.output.json.ecs;

import org.jspecify.annotations.NullMarked;

/**
 * The protocol hierarchy of a capture: read by a walker of its own, apart from workers and flows. Depends on the SPI,
 * dispatch and walk.
 */
@NullMarked
package org.ocellus.engine.hierarchy;

import org.jspecify.annotations.NullMarked;

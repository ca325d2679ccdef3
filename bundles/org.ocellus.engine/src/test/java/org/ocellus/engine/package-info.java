/** Rules that hold for the engine as a whole. */
@NullMarked
package org.ocellus.engine;

import org.jspecify.annotations.NullMarked;

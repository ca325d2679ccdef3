/** Tests of the package of the same name. */
@NullMarked
package org.ocellus.engine.output.place;

import org.jspecify.annotations.NullMarked;

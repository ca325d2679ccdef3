/** Tests of the package of the same name. */
@NullMarked
package org.ocellus.engine.output.option;

import org.jspecify.annotations.NullMarked;

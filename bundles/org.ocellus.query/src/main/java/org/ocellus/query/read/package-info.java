/**
 * The command {@code ocellus read}: records go from files through a row of stages to outputs.
 *
 * <p>Depends on all of the bundle, on {@code org.ocellus.launch}, and on the outputs that the framework has.
 */
@NullMarked
package org.ocellus.query.read;

import org.jspecify.annotations.NullMarked;

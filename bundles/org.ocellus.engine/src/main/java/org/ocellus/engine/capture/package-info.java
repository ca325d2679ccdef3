/** Workers: they read sources, walk packets and keep flows. Depends on all other packages of the engine. */
@NullMarked
package org.ocellus.engine.capture;

import org.jspecify.annotations.NullMarked;

/** Which decoder is asked for which selector, and the grace period that lets decoders go while packets flow. Depends on the SPI. */
@NullMarked
package org.ocellus.engine.dispatch;

import org.jspecify.annotations.NullMarked;

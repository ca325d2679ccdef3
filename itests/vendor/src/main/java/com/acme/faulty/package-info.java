/** A decoder with a mistake. Depends on the SPI alone. */
@NullMarked
package com.acme.faulty;

import org.jspecify.annotations.NullMarked;

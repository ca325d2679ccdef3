/** Two claimants of a UDP port that another decoder claims too. Depends on the SPI alone. */
@NullMarked
package com.acme.port;

import org.jspecify.annotations.NullMarked;

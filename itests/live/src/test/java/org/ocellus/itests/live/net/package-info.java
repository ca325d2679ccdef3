/** Networks that tests make for themselves, the programs that send packets into them, and the sensor that listens there. */
@NullMarked
package org.ocellus.itests.live.net;

import org.jspecify.annotations.NullMarked;

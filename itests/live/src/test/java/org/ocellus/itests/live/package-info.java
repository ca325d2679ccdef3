/** Live capture as a user runs it: packets are sent into one end of a cable, and the sensor listens at the other. */
@NullMarked
package org.ocellus.itests.live;

import org.jspecify.annotations.NullMarked;

/** The flow table: keys, slots in native memory, states and timers. Depends on walk for what was found in a packet, and on record for what it writes. */
@NullMarked
package org.ocellus.engine.flow;

import org.jspecify.annotations.NullMarked;

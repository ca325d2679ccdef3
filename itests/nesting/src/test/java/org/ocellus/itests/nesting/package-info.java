/**
 * Packets in which encapsulations are nested at random, held against what the walk finds in them. Builds packets with the
 * test kit, and uses the engine's walker and flow table with every decoder of the distribution.
 */
@NullMarked
package org.ocellus.itests.nesting;

import org.jspecify.annotations.NullMarked;

/** Tests of the protocol hierarchy. */
@NullMarked
package org.ocellus.engine.hierarchy;

import org.jspecify.annotations.NullMarked;

/** Native memory, read and written by address. Depends on nothing of ours. */
@NullMarked
package org.ocellus.engine.memory;

import org.jspecify.annotations.NullMarked;

/** Tests of the output as a whole: messages are decoded by a decoder of its own, and by the programs that users have. */
@NullMarked
package org.ocellus.output.ipfix;

import org.jspecify.annotations.NullMarked;

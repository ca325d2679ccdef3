/** Tests of reading back. */
@NullMarked
package org.ocellus.output.ipfix.read;

import org.jspecify.annotations.NullMarked;

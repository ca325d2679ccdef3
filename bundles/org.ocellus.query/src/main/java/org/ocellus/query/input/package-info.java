/**
 * Files of records: found, decompressed, their format told, and read one record after the other.
 *
 * <p>Depends on {@code record} and on the readers and the decompression that the framework has.
 */
@NullMarked
package org.ocellus.query.input;

import org.jspecify.annotations.NullMarked;

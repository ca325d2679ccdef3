/**
 * What a vocabulary of JSON records is and the values that they have in common.
 *
 * <p>Depends on {@code org.ocellus.spi.record} and Jackson's streaming generator.
 */
@NullMarked
package org.ocellus.output.json.profile;

import org.jspecify.annotations.NullMarked;

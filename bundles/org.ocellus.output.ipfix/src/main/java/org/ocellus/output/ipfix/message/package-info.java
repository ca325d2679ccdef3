/**
 * Messages, template management and the exporting process (RFC 7011 sections 3, 8 and 10).
 *
 * <p>Depends on the packages {@code element} and {@code transport}.
 */
@NullMarked
package org.ocellus.output.ipfix.message;

import org.jspecify.annotations.NullMarked;

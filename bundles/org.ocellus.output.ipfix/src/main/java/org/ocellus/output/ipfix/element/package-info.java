/**
 * The Information Elements that Ocellus sends or understands, and the templates that are made of them (RFC 7011 sections 3.2
 * and 3.4, RFC 7012, RFC 5103).
 *
 * <p>Depends on the Java platform alone.
 */
@NullMarked
package org.ocellus.output.ipfix.element;

import org.jspecify.annotations.NullMarked;

/**
 * How messages reach a collector or a file (RFC 7011 section 10, RFC 5655). No call takes longer than a few seconds, whatever
 * the other side does.
 *
 * <p>Depends on the Java platform alone.
 */
@NullMarked
package org.ocellus.output.ipfix.transport;

import org.jspecify.annotations.NullMarked;

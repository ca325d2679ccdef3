/**
 * One class a header, each written after its specification. Depends on the Java platform alone.
 *
 * <p>A header is configured once, before it is put on a packet, and not changed afterwards. It knows by which numbers
 * others announce it, and asks its {@link org.ocellus.testkit.header.Context} for what it cannot know: what follows, how
 * long that is, and the addresses that a checksum covers.
 */
@NullMarked
package org.ocellus.testkit.header;

import org.jspecify.annotations.NullMarked;

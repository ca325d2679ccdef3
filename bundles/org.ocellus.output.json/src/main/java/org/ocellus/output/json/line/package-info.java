/**
 * The sensor's own vocabulary, written straight into bytes: it is what large captures are written in, and what a run spends
 * most on behind the packets themselves. Depends on the records and, for what is written once a run, on the profiles.
 */
@NullMarked
package org.ocellus.output.json.line;

import org.jspecify.annotations.NullMarked;

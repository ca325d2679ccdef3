/** A running daemon is extended: decoders from a directory, features, trust, and the shell over SSH. */
@NullMarked
package org.ocellus.itests.extension;

import org.jspecify.annotations.NullMarked;

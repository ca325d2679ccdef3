/** Tests of zstd compression, among them one with the tool itself. */
@NullMarked
package org.ocellus.compression.zstd;

import org.jspecify.annotations.NullMarked;

/**
 * Where the bytes of outputs go: standard output, or files with their names, rotation and compression. Depends on the SPI and
 * on the options of outputs.
 */
@NullMarked
package org.ocellus.engine.output.place;

import org.jspecify.annotations.NullMarked;

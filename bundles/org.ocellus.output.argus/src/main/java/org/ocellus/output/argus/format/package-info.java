/**
 * The layout of Argus version 3 records: a header of four bytes, then data specific records (DSRs), each of which is one class
 * that writes it from an audit record and reads it back into one. Numbers are in network byte order.
 *
 * <p>Source of the layout: the headers {@code argus_def.h} and {@code argus_out.h} of argus-clients 3.0.8, and what its programs
 * do with it.
 *
 * <p>Depends on {@code org.ocellus.spi.record} and {@code org.ocellus.spi.reader}.
 */
@NullMarked
package org.ocellus.output.argus.format;

import org.jspecify.annotations.NullMarked;

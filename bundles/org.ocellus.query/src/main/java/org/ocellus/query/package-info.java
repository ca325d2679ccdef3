/**
 * Reads records back. Below: {@code record} holds them, {@code input} reads them from files, {@code filter} is the language,
 * {@code key} what is sorted and grouped by, {@code sort} and {@code aggregate} do that, and {@code read} carries out the
 * command {@code ocellus read}.
 *
 * <p>Depends on the SPI and on {@code org.ocellus.launch}.
 */
@NullMarked
package org.ocellus.query;

import org.jspecify.annotations.NullMarked;

/**
 * The filter language over records: a {@link org.ocellus.spi.query.FilterLanguage} service compiles an expression to a
 * {@link org.ocellus.spi.query.RecordFilter}, or says with a {@link org.ocellus.spi.query.FilterException} where it is wrong.
 *
 * <p>Depends on {@code org.ocellus.spi.record}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.ocellus.spi.query;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

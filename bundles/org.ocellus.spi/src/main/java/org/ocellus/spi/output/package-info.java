/**
 * Where records go: an {@link org.ocellus.spi.output.OutputProvider} service opens sinks, and a {@link org.ocellus.spi.output.FlowSink} takes records.
 *
 * <p>Depends on {@code org.ocellus.spi.record}.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.ocellus.spi.output;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/**
 * Health and metrics of the running sensor over HTTP: {@code /metrics}, {@code /healthz} and {@code /readyz}.
 *
 * <p>Depends on {@code org.ocellus.spi.admin}, {@code org.ocellus.spi.record}, Prometheus's text formats and the HTTP server of
 * the Java platform.
 */
@NullMarked
package org.ocellus.metrics;

import org.jspecify.annotations.NullMarked;

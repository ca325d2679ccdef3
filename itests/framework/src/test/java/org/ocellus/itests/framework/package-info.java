/**
 * Bundles of the assembled runtime come, go and change while packets flow. What runs inside the framework uses the SPI and
 * the services of the sensor; what is made before it starts is in {@code prepare}.
 */
@NullMarked
package org.ocellus.itests.framework;

import org.jspecify.annotations.NullMarked;

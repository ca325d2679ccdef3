/**
 * Makes {@code samples/tour.pcap}: small conversations inside every encapsulation that the sensor opens. Depends on {@code
 * org.ocellus.testkit} and its headers and captures.
 */
@NullMarked
package org.ocellus.testkit.tour;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.ocellus.capture.pcap;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.ocellus.capture.ring;

import org.jspecify.annotations.NullMarked;

/** A vendor's bundle that leaves a trace when its code runs. */
@NullMarked
package com.acme.trace;

import org.jspecify.annotations.NullMarked;

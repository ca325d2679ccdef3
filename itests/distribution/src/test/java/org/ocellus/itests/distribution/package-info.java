/** The command of the distribution, run and watched from outside as a user runs it. */
@NullMarked
package org.ocellus.itests.distribution;

import org.jspecify.annotations.NullMarked;

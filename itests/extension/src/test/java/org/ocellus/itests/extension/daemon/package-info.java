/** The daemon of the distribution, what it is asked through its shell, and what it wrote. */
@NullMarked
package org.ocellus.itests.extension.daemon;

import org.jspecify.annotations.NullMarked;

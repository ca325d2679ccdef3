/** What a vendor does: makes bundles, signs them, and has traffic that only they understand. */
@NullMarked
package org.ocellus.itests.extension.vendor;

import org.jspecify.annotations.NullMarked;

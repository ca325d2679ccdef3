/**
 * What a test makes before the framework starts, on the class path of the test run: the list of bundles, the vendor's
 * bundles, and captures.
 */
@NullMarked
package org.ocellus.itests.framework.prepare;

import org.jspecify.annotations.NullMarked;

/** Tests of settings. */
@NullMarked
package org.ocellus.launch.settings;

import org.jspecify.annotations.NullMarked;

/** Generated projects in a running sensor. Depends on the assembled distribution, from outside. */
@NullMarked
package org.ocellus.archetype.decoder;

import org.jspecify.annotations.NullMarked;

/**
 * The vocabulary of the Open Cybersecurity Schema Framework.
 *
 * <p>Depends on {@code org.ocellus.spi.record}, Jackson's streaming generator and {@code org.ocellus.output.json.profile}.
 */
@NullMarked
package org.ocellus.output.json.ocsf;

import org.jspecify.annotations.NullMarked;

/**
 * What was changed while the sensor ran: layers over the configuration, and the revisions of those that last.
 *
 * <p>Depends on {@code org.ocellus.launch.settings}.
 */
@NullMarked
package org.ocellus.app.state;

import org.jspecify.annotations.NullMarked;

/**
 * The audit log of changes, a file of JSON lines.
 *
 * <p>Depends on {@code org.ocellus.launch.audit} and Jackson.
 */
@NullMarked
package org.ocellus.app.audit;

import org.jspecify.annotations.NullMarked;

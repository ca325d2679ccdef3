/** The running sensor as a test inside the framework sees it: its services, its records, and what it has to complain about. */
@NullMarked
package org.ocellus.itests.framework.sensor;

import org.jspecify.annotations.NullMarked;

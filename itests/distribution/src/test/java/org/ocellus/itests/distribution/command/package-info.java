/** How tests run the command, talk to it, and read its records. */
@NullMarked
package org.ocellus.itests.distribution.command;

import org.jspecify.annotations.NullMarked;

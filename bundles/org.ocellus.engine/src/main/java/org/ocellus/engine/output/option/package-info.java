/** What a user may state with an output: names of options, and what their values mean. Depends on the Java platform alone. */
@NullMarked
package org.ocellus.engine.output.option;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.ocellus.query.input;

import org.jspecify.annotations.NullMarked;

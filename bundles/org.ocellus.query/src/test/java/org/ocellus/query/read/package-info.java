@NullMarked
package org.ocellus.query.read;

import org.jspecify.annotations.NullMarked;

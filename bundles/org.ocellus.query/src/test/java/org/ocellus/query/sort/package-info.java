@NullMarked
package org.ocellus.query.sort;

import org.jspecify.annotations.NullMarked;

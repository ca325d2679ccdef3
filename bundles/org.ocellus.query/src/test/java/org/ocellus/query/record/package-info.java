@NullMarked
package org.ocellus.query.record;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.ocellus.query.aggregate;

import org.jspecify.annotations.NullMarked;

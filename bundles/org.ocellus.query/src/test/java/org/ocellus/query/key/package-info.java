@NullMarked
package org.ocellus.query.key;

import org.jspecify.annotations.NullMarked;

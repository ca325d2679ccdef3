@NullMarked
package org.ocellus.query.filter;

import org.jspecify.annotations.NullMarked;

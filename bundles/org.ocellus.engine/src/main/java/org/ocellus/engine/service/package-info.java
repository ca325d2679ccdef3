/** The engine's services: Declarative Services components that join the other packages. Nothing depends on it. */
@NullMarked
package org.ocellus.engine.service;

import org.jspecify.annotations.NullMarked;

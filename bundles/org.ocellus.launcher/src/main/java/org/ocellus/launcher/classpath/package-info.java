/**
 * Bundles of the distribution whose classes the class loader of the application brings (OSGi Core R8, chapter 60, <i>Connect</i>):
 * the virtual machine's cache of prepared classes and of what it learned about their methods serves that loader alone. Depends
 * on nothing but OSGi.
 */
@NullMarked
package org.ocellus.launcher.classpath;

import org.jspecify.annotations.NullMarked;

package org.ocellus.launcher.classpath;

/** A class of a bundle that is also on the class path of the tests. */
public final class Probe {}

package org.ocellus.engine.walk;

/** Hears of each header that a walk has opened. A walker that nobody listens to pays one comparison a header. */
@FunctionalInterface
public interface WalkTrace {
    /**
     * A decoder has opened a header, and what it said counts.
     *
     * @param name number of the decoder's name, see {@link org.ocellus.engine.dispatch.Names}
     */
    void header(int name);
}

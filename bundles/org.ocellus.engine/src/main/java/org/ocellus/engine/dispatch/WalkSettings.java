package org.ocellus.engine.dispatch;

/**
 * Limits of the walk.
 *
 * @param maxDepth the most encapsulations that are opened in one packet, 1 to 31
 * @param heuristics whether decoders that go by the form of a payload are asked
 * @param faultLimit how often a decoder may throw before it is no longer asked
 */
public record WalkSettings(int maxDepth, boolean heuristics, int faultLimit) {
    /** What holds without configuration. */
    public static final WalkSettings DEFAULT = new WalkSettings(16, false, 16);
}

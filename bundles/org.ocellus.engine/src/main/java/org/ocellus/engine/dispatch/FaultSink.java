package org.ocellus.engine.dispatch;

/** Hears of decoders that throw. Called on workers, so it must be quick. */
@FunctionalInterface
public interface FaultSink {
    /**
     * Takes note.
     *
     * @param serviceId of the decoder
     * @param summary what it threw, as text
     */
    void report(long serviceId, String summary);
}

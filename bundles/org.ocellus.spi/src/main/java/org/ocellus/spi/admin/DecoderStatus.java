package org.ocellus.spi.admin;

import java.util.List;
import org.ocellus.spi.record.DecoderCounters;

/**
 * A decoder as it stands now.
 *
 * @param name its name in encapsulation paths
 * @param bundle symbolic name of the bundle that brings it
 * @param bundleVersion version of that bundle
 * @param bundleId number of that bundle in the framework; 0 for the engine's own decoders
 * @param ranking its {@code service.ranking}; among claimants of a selector the highest is asked first
 * @param claims the selectors it is asked for, each as {@code space=value}
 * @param counters calls by outcome
 * @param quarantined whether it threw so often that it is no longer asked
 * @param lastFault what it threw last, empty if nothing
 */
public record DecoderStatus(
        String name,
        String bundle,
        String bundleVersion,
        long bundleId,
        int ranking,
        List<String> claims,
        DecoderCounters counters,
        boolean quarantined,
        String lastFault) {}

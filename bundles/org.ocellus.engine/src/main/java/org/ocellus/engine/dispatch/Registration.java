package org.ocellus.engine.dispatch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.decode.Decoder;

/**
 * A decoder and what it claims.
 *
 * @param name its name in encapsulation paths
 * @param serviceId identifies it
 * @param ranking among claimants of a selector the highest is asked first; of equals, the one that came first
 * @param bundle who brings it
 * @param decoder what is called
 * @param properties its service properties
 * @param claims the selectors it is asked for
 * @param counter its number in counters
 * @param faults how often it threw
 * @param lastFault what it threw last
 * @param quarantined whether it is no longer asked
 */
record Registration(
        String name,
        long serviceId,
        int ranking,
        BundleName bundle,
        Decoder decoder,
        Map<String, Object> properties,
        List<Claim> claims,
        int counter,
        int faults,
        String lastFault,
        boolean quarantined) {

    /** Highest ranking first, then lowest service id, as OSGi orders services. */
    static final Comparator<Registration> BEST_FIRST =
            Comparator.comparingInt(Registration::ranking).reversed().thenComparingLong(Registration::serviceId);

    /**
     * Who brings a decoder.
     *
     * @param symbolicName of the bundle
     * @param version of the bundle
     * @param id of the bundle
     */
    record BundleName(String symbolicName, String version, long id) {}

    Slot slot(@Nullable Slot next) {
        return new Slot(Names.number(name), counter, serviceId, decoder, next);
    }

    Registration claiming(List<Claim> other) {
        return new Registration(
                name, serviceId, ranking, bundle, decoder, properties, other, counter, faults, lastFault, quarantined);
    }

    Registration faulted(String fault, int limit) {
        return new Registration(
                name,
                serviceId,
                ranking,
                bundle,
                decoder,
                properties,
                claims,
                counter,
                faults + 1,
                fault,
                faults + 1 >= limit);
    }

    Registration released() {
        return new Registration(
                name, serviceId, ranking, bundle, decoder, properties, claims, counter, 0, lastFault, false);
    }
}

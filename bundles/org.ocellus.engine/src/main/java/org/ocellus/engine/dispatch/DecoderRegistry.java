package org.ocellus.engine.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.admin.DecoderStatus;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Selector;
import org.ocellus.spi.record.DecoderCounters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All decoders of the sensor, and the table made of them. A change builds and publishes a new table; {@link #remove}
 * returns only when no worker can be inside the decoder any more.
 */
public final class DecoderRegistry implements FaultSink {
    private static final Logger LOG = LoggerFactory.getLogger(DecoderRegistry.class);
    private static final long GRACE_SECONDS = 10;
    private static final String BY_FORM = "ocellus." + Selector.UDP_HEURISTIC.name();

    private final GracePeriod grace = new GracePeriod();
    private final Map<Long, Registration> registrations = new HashMap<>();
    private final Map<String, Map<String, Object>> overrides = new HashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private WalkSettings settings = WalkSettings.DEFAULT;
    private volatile @Nullable DispatchTable table;

    /** Makes a registry that holds the core decoders. */
    public DecoderRegistry(List<CoreDecoder> core) {
        long serviceId = -core.size();
        for (CoreDecoder each : core) {
            Registration made = new Registration(
                    each.name(),
                    serviceId,
                    CoreDecoder.RANKING,
                    new Registration.BundleName("org.ocellus.engine", "", 0),
                    each.decoder(),
                    Map.of(),
                    each.claims(),
                    counter(each.name()),
                    0,
                    "",
                    false);
            registrations.put(serviceId++, made);
        }
    }

    /** {@return the table that holds now} A worker fetches it behind each {@link GracePeriod.Worker#quiescent}. */
    public DispatchTable table() {
        DispatchTable published = table;
        if (published != null) {
            return published;
        }
        synchronized (registrations) {
            published = table;
            if (published == null) {
                published = build();
                table = published;
            }
            return published;
        }
    }

    /** {@return who tells when a replaced table is no longer in use} */
    public GracePeriod grace() {
        return grace;
    }

    /**
     * Takes a decoder in, or takes note of its changed properties.
     *
     * @param name of the decoder
     * @param decoder what is called
     * @param serviceId of its service
     * @param properties of its service
     * @param bundleName symbolic name of its bundle
     * @param bundleVersion version of its bundle
     * @param bundleId number of its bundle
     */
    public void put(
            String name,
            Decoder decoder,
            long serviceId,
            Map<String, Object> properties,
            String bundleName,
            String bundleVersion,
            long bundleId) {
        int ranking = properties.get("service.ranking") instanceof Integer number ? number : 0;
        synchronized (registrations) {
            Registration made = new Registration(
                    name,
                    serviceId,
                    ranking,
                    new Registration.BundleName(bundleName, bundleVersion, bundleId),
                    decoder,
                    Map.copyOf(properties),
                    List.of(),
                    counter(name),
                    0,
                    "",
                    false);
            registrations.put(serviceId, made.claiming(claims(made)));
            publish();
        }
    }

    /**
     * Lets a decoder go: behind this call no worker calls it.
     *
     * @param serviceId of the decoder
     */
    public void remove(long serviceId) {
        synchronized (registrations) {
            if (registrations.remove(serviceId) == null) {
                return;
            }
            publish();
        }
        awaitGrace();
    }

    private void awaitGrace() {
        if (!grace.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("A decoder was let go although a worker did not come to the end of its batch in time.");
        }
    }

    /**
     * Replaces claims of a decoder, present or to come.
     *
     * @param name of the decoder
     * @param properties claims by selector name; empty to return to the decoder's own
     */
    public void override(String name, Map<String, Object> properties) {
        synchronized (registrations) {
            overrides.put(name, Map.copyOf(properties));
            registrations.replaceAll(
                    (id, each) -> each.name().equals(name) && id >= 0 ? each.claiming(claims(each)) : each);
            publish();
        }
    }

    /** Replaces the limits of the walk. */
    public void settings(WalkSettings other) {
        synchronized (registrations) {
            settings = other;
            publish();
        }
    }

    private List<Claim> claims(Registration of) {
        // a decoder that goes by form bears the name of the protocol it finds, whose configuration is not meant for it
        boolean byForm = of.properties().containsKey(BY_FORM);
        Map<String, Object> override = byForm ? Map.of() : overrides.getOrDefault(of.name(), Map.of());
        if ("false".equals(String.valueOf(override.get("enabled")))) {
            return List.of();
        }
        try {
            return Claim.of(of.properties(), override);
        } catch (IllegalArgumentException e) {
            LOG.error("Decoder {} of bundle {} is not asked for anything: {}", of.name(), of.bundle(), e.getMessage());
            return List.of();
        }
    }

    private int counter(String name) {
        return counters.computeIfAbsent(name, added -> counters.size());
    }

    private DispatchTable build() {
        return DispatchTable.of(registrations.values(), settings, counters.size());
    }

    /** Builds at once where somebody is waiting for it; while the sensor starts, decoders come by the dozen. */
    private void publish() {
        table = grace.hasWorkers() ? build() : null;
    }

    @Override
    public void report(long serviceId, String summary) {
        synchronized (registrations) {
            Registration each = registrations.get(serviceId);
            if (each == null || each.quarantined()) {
                return;
            }
            Registration faulted = each.faulted(summary, settings.faultLimit());
            registrations.put(serviceId, faulted);
            if (faulted.quarantined()) {
                LOG.warn(
                        "Decoder {} is quarantined after {} faults, the last: {}",
                        each.name(),
                        faulted.faults(),
                        summary);
                publish();
            }
        }
    }

    /**
     * Lets quarantined decoders of that name work again.
     *
     * @return whether there were any
     */
    public boolean release(String name) {
        synchronized (registrations) {
            boolean[] any = new boolean[1];
            registrations.replaceAll((id, each) -> {
                if (!each.quarantined() || !each.name().equals(name)) {
                    return each;
                }
                any[0] = true;
                return each.released();
            });
            publish();
            return any[0];
        }
    }

    /**
     * {@return all decoders as they stand, those asked first in front}
     *
     * @param counts tells what became of the calls of the decoder with a counter number
     */
    public List<DecoderStatus> status(IntFunction<DecoderCounters> counts) {
        List<Registration> ordered;
        synchronized (registrations) {
            ordered = new ArrayList<>(registrations.values());
        }
        ordered.sort(Registration.BEST_FIRST);
        return ordered.stream()
                .map(each -> new DecoderStatus(
                        each.name(),
                        each.bundle().symbolicName(),
                        each.bundle().version(),
                        each.bundle().id(),
                        each.ranking(),
                        each.claims().stream().map(Claim::toString).toList(),
                        counts.apply(each.counter()),
                        each.quarantined(),
                        each.lastFault()))
                .toList();
    }

    /** {@return the counter numbers by decoder name} */
    public Map<String, Integer> counters() {
        synchronized (registrations) {
            return Map.copyOf(counters);
        }
    }
}

package org.ocellus.app;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ocellus.spi.capture.CaptureProvider;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Which kinds of live capture the installed bundles offer, the better one first. */
final class LiveKinds {
    private static final List<String> BY_PREFERENCE = List.of("ring", "pcap");

    private final Set<String> installed;

    LiveKinds(Set<String> installed) {
        this.installed = installed;
    }

    /** {@return the kinds that services of the framework offer} */
    static LiveKinds installed(BundleContext context) {
        Set<String> kinds = new HashSet<>();
        try {
            for (ServiceReference<CaptureProvider> provider :
                    context.getServiceReferences(CaptureProvider.class, null)) {
                kinds.add(String.valueOf(provider.getProperty(CaptureProvider.KIND)));
            }
        } catch (InvalidSyntaxException e) {
            throw new AssertionError("no filter was given", e);
        }
        return new LiveKinds(kinds);
    }

    /**
     * {@return the kind to open an interface with, if there is one}
     *
     * @param name the interface as the user wrote it: {@code eth0}, or {@code pcap:eth0} to insist on a kind
     */
    Optional<Interface> resolve(String name) {
        for (String kind : BY_PREFERENCE) {
            String prefix = kind + ":";
            if (name.startsWith(prefix)) {
                return available(kind, name.substring(prefix.length()));
            }
        }
        return BY_PREFERENCE.stream().filter(installed::contains).findFirst().map(kind -> new Interface(kind, name));
    }

    private Optional<Interface> available(String kind, String name) {
        return installed.contains(kind) ? Optional.of(new Interface(kind, name)) : Optional.empty();
    }

    /** An interface and the kind of capture that opens it. */
    record Interface(String kind, String name) {}
}

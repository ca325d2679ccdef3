package org.ocellus.launcher.trust;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only trusted bundles be resolved (OSGi Core R8, chapter 53), so that no code of another one ever runs, not even an
 * activator: those that came with the distribution and are unchanged, and those that are signed.
 */
public final class SignedOnly implements ResolverHookFactory {
    private static final Logger LOG = LoggerFactory.getLogger(SignedOnly.class);
    private static final String REFERENCE = "reference:";

    private final TrustedCertificates trusted;
    private final Path home;

    /** Where bundles of the distribution were installed from, other than by reference. */
    private final Set<String> distributed = ConcurrentHashMap.newKeySet();

    /** What is wrong with a revision, empty if nothing is. */
    private final Map<BundleRevision, String> verdicts = new WeakHashMap<>();

    /**
     * Makes a guard.
     *
     * @param trusted who may sign
     * @param home the directory of the distribution
     */
    public SignedOnly(TrustedCertificates trusted, Path home) {
        this.trusted = trusted;
        this.home = home.toAbsolutePath().normalize();
    }

    /** Trusts a bundle as it is now; for those that were just installed from the distribution. */
    public void trust(Bundle bundle) {
        synchronized (verdicts) {
            verdicts.put(bundle.adapt(BundleRevision.class), "");
        }
        distributed.add(bundle.getLocation());
    }

    /** {@return why a bundle is refused, empty if it is not} */
    public String problem(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return bundle.getBundleId() == 0 || revision == null ? "" : problem(revision);
    }

    private String problem(BundleRevision revision) {
        synchronized (verdicts) {
            String known = verdicts.get(revision);
            if (known == null) {
                known = examine(revision.getBundle());
                verdicts.put(revision, known);
                if (!known.isEmpty()) {
                    LOG.error("{} {} is refused: {}", revision.getSymbolicName(), revision.getVersion(), known);
                }
            }
            return known;
        }
    }

    private String examine(Bundle bundle) {
        try {
            BundleContent content = new BundleContent(bundle);
            String location = bundle.getLocation();
            boolean referred = location.startsWith(REFERENCE);
            if (referred || distributed.contains(location)) {
                Path jar = Path.of(URI.create(referred ? location.substring(REFERENCE.length()) : location))
                        .normalize();
                if (!jar.startsWith(home)) {
                    return "it is only referred to, so that its file could change behind the check; install it without "
                            + REFERENCE;
                }
                if (Files.isRegularFile(jar) && content.isThatOf(jar)) {
                    return ""; // but not when it was updated from elsewhere, which leaves the location
                }
            }
            Path copy = Files.createTempFile("ocellus-", ".jar");
            try {
                content.writeTo(copy);
                String problem = JarSignature.problem(copy, trusted);
                return problem.isEmpty() ? "" : problem + " (trust=signed)";
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            return "its signature cannot be checked: " + e.getMessage();
        }
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return new ResolverHook() {
            @Override
            public void filterResolvable(Collection<BundleRevision> candidates) {
                candidates.removeIf(each ->
                        each.getBundle().getBundleId() != 0 && !problem(each).isEmpty());
            }

            @Override
            public void filterSingletonCollisions(
                    BundleCapability singleton, Collection<BundleCapability> candidates) {}

            @Override
            public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {}

            @Override
            public void end() {}
        };
    }
}

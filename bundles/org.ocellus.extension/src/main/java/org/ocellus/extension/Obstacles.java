package org.ocellus.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Namespace;

/**
 * Says why a bundle cannot be resolved, where the framework's own message is a page of filters: what it needs, in which
 * version, and what there is.
 */
public final class Obstacles {
    private final BundleContext context;
    private final Function<Bundle, String> guard;

    /**
     * Makes an adviser.
     *
     * @param context of any bundle
     * @param guard why a bundle is not trusted, empty if it is
     */
    public Obstacles(BundleContext context, Function<Bundle, String> guard) {
        this.context = context;
        this.guard = guard;
    }

    /** {@return what stands in the way of a bundle, one sentence each; empty if it is resolved or nothing is missing} */
    public List<String> of(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null || bundle.getState() != Bundle.INSTALLED) {
            return List.of();
        }
        List<String> obstacles = new ArrayList<>();
        String untrusted = guard.apply(bundle);
        if (!untrusted.isEmpty()) {
            obstacles.add(untrusted);
        }
        for (BundleRequirement requirement : revision.getDeclaredRequirements(null)) {
            if (isNeeded(requirement)
                    && capabilities(requirement.getNamespace()).noneMatch(requirement::matches)) {
                obstacles.add(sentence(requirement));
            }
        }
        return obstacles;
    }

    private static boolean isNeeded(BundleRequirement requirement) {
        boolean optional = Namespace.RESOLUTION_OPTIONAL.equals(
                requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE));
        String effective = requirement
                .getDirectives()
                .getOrDefault(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, Namespace.EFFECTIVE_RESOLVE);
        return !optional && effective.equals(Namespace.EFFECTIVE_RESOLVE);
    }

    private Stream<BundleCapability> capabilities(String namespace) {
        return Stream.of(context.getBundles())
                .map(each -> each.adapt(BundleRevision.class))
                .filter(each -> each != null)
                .flatMap(each -> each.getDeclaredCapabilities(namespace).stream());
    }

    private String sentence(BundleRequirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
        return switch (requirement.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE -> packageSentence(filter);
            case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE ->
                "it needs another Java: " + filter + "; this is Java "
                        + Runtime.version().feature();
            default -> "it needs the capability " + requirement.getNamespace() + " " + filter + ", which no bundle has";
        };
    }

    private String packageSentence(String filter) {
        String name = attribute(PackageNamespace.PACKAGE_NAMESPACE, filter);
        String range = VersionFilter.range(filter);
        String needs = "it needs the package " + name + (range.isEmpty() ? "" : " in version " + range);
        String there = capabilities(PackageNamespace.PACKAGE_NAMESPACE)
                .filter(each -> name.equals(each.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                .map(each -> each.getRevision().getSymbolicName() + " "
                        + each.getRevision().getVersion() + " has version "
                        + each.getAttributes().get(Constants.VERSION_ATTRIBUTE))
                .distinct()
                .collect(Collectors.joining(", "));
        return needs + (there.isEmpty() ? ", which no bundle has" : ", and " + there);
    }

    private static String attribute(String name, String filter) {
        Matcher matcher =
                Pattern.compile("\\(" + Pattern.quote(name) + "=([^)]+)\\)").matcher(filter);
        return matcher.find() ? matcher.group(1) : filter;
    }
}

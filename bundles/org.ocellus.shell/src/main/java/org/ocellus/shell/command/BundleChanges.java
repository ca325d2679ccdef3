package org.ocellus.shell.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.admin.PluginAdmin;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Installs, starts and updates bundles. What the framework refuses is explained by who knows what is in the way. */
final class BundleChanges {
    private static final String TRANSIENT = "-t";

    private final BundleContext context;
    private final @Nullable PluginAdmin plugins;

    BundleChanges(BundleContext context, @Nullable PluginAdmin plugins) {
        this.context = context;
        this.plugins = plugins;
    }

    /** {@return the numbers that the bundles got} */
    String install(List<String> words) throws IOException {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("usage: install FILE ...");
        }
        List<Bundle> installed = new ArrayList<>();
        for (String each : words) {
            installed.add(install(each));
        }
        return numbers(installed);
    }

    private Bundle install(String word) throws IOException {
        String location = location(word);
        if (location == null) {
            throw new IllegalArgumentException("'" + word + "': expected a file or a URL");
        }
        try {
            return context.installBundle(location);
        } catch (BundleException e) {
            throw new IOException(word + ": " + reason(e), e);
        }
    }

    private static String numbers(List<Bundle> bundles) {
        String ids =
                bundles.stream().map(each -> Long.toString(each.getBundleId())).collect(Collectors.joining(", "));
        return (bundles.size() == 1 ? "Bundle ID: " : "Bundle IDs: ") + ids;
    }

    /** {@return the numbers of bundles that had to be installed first; empty if there are none} */
    String start(List<String> words) throws IOException {
        List<String> operands =
                words.stream().filter(each -> !each.equals(TRANSIENT)).toList();
        int options = operands.size() < words.size() ? Bundle.START_TRANSIENT : 0;
        if (operands.isEmpty()) {
            throw new IllegalArgumentException("usage: start BUNDLE ...");
        }
        List<Bundle> installed = new ArrayList<>();
        for (String each : operands) {
            if (isNumber(each) || location(each) == null) {
                start(named(each), options);
            } else {
                installed.add(installAndStart(each, options));
            }
        }
        return installed.isEmpty() ? "" : numbers(installed);
    }

    /** A bundle that cannot be started is not left behind, so that the command can be given again. */
    private Bundle installAndStart(String word, int options) throws IOException {
        List<Bundle> before = List.of(context.getBundles());
        Bundle bundle = install(word);
        try {
            start(bundle, options);
            return bundle;
        } catch (IOException e) {
            if (!before.contains(bundle)) {
                uninstall(bundle);
            }
            throw e;
        }
    }

    private static void uninstall(Bundle bundle) throws IOException {
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            throw new IOException(name(bundle) + ": " + reason(e), e);
        }
    }

    private void start(Bundle bundle, int options) throws IOException {
        try {
            bundle.start(options);
        } catch (BundleException e) {
            throw refused(bundle, e);
        }
    }

    /** {@return nothing; a bundle that was running is running again} */
    String update(List<String> words) throws IOException {
        if (words.isEmpty() || words.size() > 2) {
            throw new IllegalArgumentException("usage: update BUNDLE [FILE]");
        }
        Bundle bundle = named(words.getFirst());
        boolean running = bundle.getState() == Bundle.ACTIVE;
        try {
            if (words.size() == 1) {
                bundle.update();
            } else {
                update(bundle, words.get(1));
            }
            if (running && bundle.getState() != Bundle.ACTIVE) {
                bundle.start(Bundle.START_TRANSIENT);
            }
        } catch (BundleException e) {
            throw refused(bundle, e);
        }
        return "";
    }

    private static void update(Bundle bundle, String word) throws IOException, BundleException {
        String location = location(word);
        if (location == null) {
            throw new IllegalArgumentException("'" + word + "': expected a file or a URL");
        }
        try (InputStream jar = URI.create(location).toURL().openStream()) {
            bundle.update(jar);
        }
    }

    private IOException refused(Bundle bundle, BundleException e) {
        List<String> inTheWay = plugins == null ? List.of() : plugins.obstacles(bundle.getBundleId());
        return new IOException(name(bundle) + ": " + (inTheWay.isEmpty() ? reason(e) : String.join("; ", inTheWay)), e);
    }

    private static String name(Bundle bundle) {
        return bundle.getSymbolicName() == null ? bundle.getLocation() : bundle.getSymbolicName();
    }

    /** {@return what the innermost exception says, which is what happened} */
    private static String reason(BundleException e) {
        if (e.getType() == BundleException.DUPLICATE_BUNDLE_ERROR) {
            return "a bundle of this name and version is installed already; update replaces it";
        }
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        if (cause instanceof ZipException) {
            return "it is no jar: " + message;
        }
        if (JarFile.MANIFEST_NAME.equals(message)) {
            return "it is no bundle: it has no manifest";
        }
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    /** {@return the bundle with that number or symbolic name, of several the latest} */
    Bundle named(String word) {
        if (isNumber(word)) {
            Bundle bundle = context.getBundle(Long.parseLong(word));
            if (bundle == null) {
                throw new IllegalArgumentException("there is no bundle " + word + "; lb lists them");
            }
            return bundle;
        }
        return Stream.of(context.getBundles())
                .filter(bundle -> word.equals(bundle.getSymbolicName()))
                .reduce((former, latter) -> latter)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + word + "' is neither a bundle nor a file; lb -s lists symbolic names"));
    }

    private static boolean isNumber(String word) {
        return word.matches("\\d{1,18}");
    }

    /** {@return the URL that a word stands for, null if it is neither a file nor a URL} */
    private static @Nullable String location(String word) {
        try {
            Path path = Path.of(word);
            if (Files.isRegularFile(path)) {
                return path.toUri().toString();
            }
        } catch (InvalidPathException e) {
            // it may be a URL
        }
        return word.indexOf(':') > 1 ? word : null;
    }
}

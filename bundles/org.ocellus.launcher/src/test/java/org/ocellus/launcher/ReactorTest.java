package org.ocellus.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ocellus.launch.settings.KnownSettings;

/** What is built must be shipped, and what is named must be built. Reads the sources of the build. */
class ReactorTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path PLUG_INS = ROOT.resolve("encapsulation-plugins");
    private static final Set<String> KEPT_BY_THE_SENSOR = Set.of("daemon.stoppedBundles", "daemon.installedBundles");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern OWN_ARTIFACT = Pattern.compile("<artifactId>(org\\.ocellus\\.[^<]+)</artifactId>");
    private static final Pattern ANY_ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern BUNDLE_IN_FEATURE =
            Pattern.compile("\\{\\s*\"id\": \"[^:\"]+:([^:\"]+):[^\"]+\"\\s*}");

    @Test
    void distributionCarriesEveryEncapsulationPlugIn() throws IOException {
        assertThat(groups(OWN_ARTIFACT, ROOT.resolve("runtime/pom.xml"))).containsAll(plugIns());
    }

    @Test
    void everyEncapsulationPlugInIsInAFeature() throws IOException {
        assertThat(bundlesInFeatures()).containsAll(plugIns());
    }

    @Test
    void everyBundleInAFeatureIsInTheDistribution() throws IOException {
        assertThat(groups(ANY_ARTIFACT, ROOT.resolve("runtime/pom.xml"))).containsAll(bundlesInFeatures());
    }

    @Test
    void everySettingStandsInTheConfigurationFileWithItsDefault() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("runtime/src/distribution/etc/ocellus.properties"));

        assertThat(lines)
                .containsAll(KnownSettings.all().stream()
                        .filter(each -> !KEPT_BY_THE_SENSOR.contains(each.key().toString()))
                        .map(each -> ("#" + each.key() + " = " + each.value()).strip())
                        .toList());
    }

    private static Set<String> plugIns() throws IOException {
        Set<String> artifacts = new TreeSet<>();
        for (String module : groups(MODULE, PLUG_INS.resolve("pom.xml"))) {
            artifacts.addAll(groups(OWN_ARTIFACT, PLUG_INS.resolve(module).resolve("pom.xml")).stream()
                    .filter(artifact -> artifact.startsWith("org.ocellus.encapsulation."))
                    .toList());
        }
        assertThat(artifacts).isNotEmpty();
        return artifacts;
    }

    private static Set<String> bundlesInFeatures() throws IOException {
        Set<String> bundles = new TreeSet<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("features"))) {
            List<Path> features =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            for (Path feature : features) {
                bundles.addAll(groups(BUNDLE_IN_FEATURE, feature));
            }
        }
        assertThat(bundles).isNotEmpty();
        return bundles;
    }

    private static Set<String> groups(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }
}

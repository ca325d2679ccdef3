package org.ocellus.extension.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.extension.Jar;
import org.ocellus.extension.RunningFramework;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.settings.Change;
import org.ocellus.spi.admin.FeatureStatus;
import org.osgi.framework.Bundle;

final class FeaturesTest {
    private static final Change LASTING = new Change(new Actor("auditor", "socket"), "config", true);

    @TempDir
    Path directory;

    private RunningFramework framework;
    private Path home;
    private Path vendor;
    private HeldSettings settings = new HeldSettings();

    @BeforeEach
    void start() throws Exception {
        framework = new RunningFramework(directory.resolve("cache"));
        home = Files.createDirectory(directory.resolve("home"));
        vendor = Files.createDirectory(directory.resolve("vendor"));
        Path bundles = Files.createDirectories(home.resolve("bundles/4-encapsulations"));
        for (String each : List.of("own.a", "own.b")) {
            Path jar = Jar.bundle(each, "1.0.0").write(bundles.resolve(each + "-1.0.jar"));
            framework.context().installBundle("reference:" + jar.toUri()).start();
        }
        Files.createDirectory(home.resolve("features"));
        feature(home.resolve("features/one.json"), "one", "own:own.a:1.0", "own:own.b:1.0");
        feature(home.resolve("features/two.json"), "two", "own:own.b:1.0");
    }

    @AfterEach
    void stop() throws Exception {
        framework.close();
    }

    private static Path feature(Path file, String name, String... bundles) throws IOException {
        String list = String.join(
                ", ",
                List.of(bundles).stream()
                        .map(each -> "{\"id\": \"" + each + "\"}")
                        .toList());
        return Files.writeString(
                file,
                "{\"id\": \"x:y:1\", \"name\": \"" + name + "\", \"description\": \"" + name + "!\", \"variables\":"
                        + " {\"a\": [1]}, \"bundles\": [" + list + "]}");
    }

    private Features features() {
        return new Features(framework.context(), home, settings, framework.deployer());
    }

    private static String stateOf(Features features, String name) {
        return features.features().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void listsThoseOfTheDistribution() throws IOException {
        assertThat(features().features())
                .extracting(each -> each.name() + " " + each.description() + " " + each.state())
                .containsExactly("one one! installed", "two two! installed");
    }

    @Test
    void removingOneLeavesWhatAnotherNeeds() throws IOException {
        Features features = features();

        assertThat(features.remove("one", true)).containsExactly("own.a 1.0.0");

        assertThat(framework.bundle("own.a")).isEmpty();
        assertThat(framework.bundle("own.b")).isPresent();
        assertThat(stateOf(features, "one")).isEqualTo("partly installed");
    }

    @Test
    void installsAgainFromTheDistribution() throws IOException {
        Features features = features();
        features.remove("one", true);

        assertThat(features.install("one", true)).containsExactly("own.a 1.0.0");

        assertThat(framework.bundle("own.a").orElseThrow().getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void installsAVendorsFileWithBundlesBesideIt() throws IOException {
        Jar.bundle("vendor.decoder", "2.0.0").write(vendor.resolve("vendor.decoder-2.0.jar"));
        Path file = feature(vendor.resolve("v.json"), "vendor", "com.example:vendor.decoder:2.0");

        assertThat(features().install(file.toString(), true)).containsExactly("vendor.decoder 2.0.0");

        assertThat(framework.bundle("vendor.decoder").orElseThrow().getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void whatIsNotToLastLeavesNoState() throws IOException {
        Features features = features();

        features.remove("one", false);
        features.install("one", false);
        features.addRepository(home.resolve("features").toString(), false);

        assertThat(settings.lasting()).isEmpty();
    }

    @Test
    void whatWasDoneIsDoneAgainAtTheNextStart() throws Exception {
        Jar.bundle("vendor.decoder", "2.0.0").write(vendor.resolve("vendor.decoder-2.0.jar"));
        Path file = feature(vendor.resolve("v.json"), "vendor", "com.example:vendor.decoder:2.0");
        Features before = features();
        before.install(file.toString(), true);
        before.remove("one", true);

        restart();
        features();

        assertThat(framework.bundle("vendor.decoder").orElseThrow().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(framework.bundle("own.a")).isEmpty();
        assertThat(framework.bundle("own.b")).isPresent();
    }

    private void restart() throws Exception {
        framework.close();
        settings = settings.afterRestart();
        framework = new RunningFramework(directory.resolve("cache2"));
        for (String each : List.of("own.a", "own.b")) {
            Path jar = home.resolve("bundles/4-encapsulations/" + each + "-1.0.jar");
            framework.context().installBundle("reference:" + jar.toUri()).start();
        }
    }

    /** {@return a vendor's feature of one bundle that bears its name} */
    private Path vendors(String name, String version) throws IOException {
        Jar.bundle(name, version + ".0.0").write(vendor.resolve(name + "-" + version + ".jar"));
        return feature(vendor.resolve(name + version + ".json"), name, "x:" + name + ":" + version);
    }

    @Test
    void settingsTellFeaturesOfTheDistributionByNameAndOthersByTheirPlace() throws IOException {
        Path file = vendors("vendor", "1");
        Features features = features();

        features.install(file.toString(), true);
        features.remove("one", true);

        assertThat(settings.lasting())
                .containsEntry("daemon.installedFeatures", file.toUri().toString())
                .containsEntry("daemon.removedFeatures", "one");
        features.install("one", true);
        features.remove("vendor", true);
        assertThat(settings.lasting()).isEmpty();
    }

    @Test
    void rollingBackTakesAwayWhatWasInstalledAndBringsBackWhatWasRemoved() throws IOException {
        Features features = features();
        features.install(vendors("vendor", "1").toString(), true);
        features.remove("one", true);

        settings.rollBack(1);
        assertThat(framework.bundle("own.a").orElseThrow().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(framework.bundle("vendor")).isPresent();

        settings.rollBack(3);
        assertThat(framework.bundle("vendor")).isEmpty();

        settings.rollBack(2);
        assertThat(framework.bundle("vendor").orElseThrow().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(framework.bundle("own.a")).isEmpty();
    }

    @Test
    void whatCannotBeHadAnyMoreIsSaidAndNothingIsChangedByHalf() throws IOException {
        Features features = features();
        features.install(vendors("good", "1").toString(), true);
        Path gone = vendors("gone", "1");
        features.install(gone.toString(), true);
        features.remove("good", true);
        features.remove("gone", true);
        features.remove("one", true);
        Files.delete(gone);

        assertThatIOException().isThrownBy(() -> settings.rollBack(3)).withMessage(gone + ": there is no such file");
        assertThat(framework.bundle("good")).isEmpty();
        assertThat(framework.bundle("own.a")).isEmpty();

        feature(gone, "gone", "x:gone:1");
        Files.delete(vendor.resolve("gone-1.jar"));
        assertThatIOException()
                .isThrownBy(() -> settings.rollBack(3))
                .withMessageStartingWith("gone: gone-1.jar is not in the distribution");
        assertThat(framework.bundle("good")).isEmpty();
        assertThat(framework.bundle("own.a")).isEmpty();
        assertThat(settings.lasting()).containsOnlyKeys("daemon.removedFeatures");
    }

    @Test
    void whatIsGoneAtTheStartIsLeftOutAndHoldsUpNoOtherChange() throws Exception {
        Path gone = vendors("gone", "1");
        Features before = features();
        before.install(gone.toString(), true);
        before.install(vendors("good", "1").toString(), true);
        Path aside = Files.move(gone, vendor.resolve("aside"));

        restart();
        Features after = features();
        assertThat(framework.bundle("gone")).isEmpty();
        assertThat(framework.bundle("good").orElseThrow().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(after.remove("one", true)).containsExactly("own.a 1.0.0");

        Files.move(aside, gone);
        assertThat(after.install(gone.toString(), true)).containsExactly("gone 1.0.0");
    }

    @Test
    void anotherVersionTakesThePlaceOfTheFormer() throws IOException {
        Features features = features();
        features.install(vendors("vendor", "1").toString(), true);

        assertThat(features.install(vendors("vendor", "2").toString(), true)).containsExactly("vendor 2.0.0");
        assertThat(framework.bundle("vendor").orElseThrow().getVersion()).hasToString("2.0.0");

        settings.rollBack(1);
        assertThat(framework.bundle("vendor").orElseThrow().getVersion()).hasToString("1.0.0");
        assertThat(features.remove("vendor", true)).containsExactly("vendor 1.0.0");
    }

    @Test
    void whatIsInstalledInPassingDoesNotLastBecauseAnotherFeatureDoes() throws IOException {
        Features features = features();
        features.install(vendors("passing", "1").toString(), false);
        Path lasting = vendors("lasting", "1");
        features.install(lasting.toString(), true);

        assertThat(settings.lasting())
                .containsEntry("daemon.installedFeatures", lasting.toUri().toString());
        assertThat(framework.bundle("passing")).isPresent();
    }

    @Test
    void repositoriesAreKnownAsLongAsASettingListsThem() throws Exception {
        vendors("vendor", "1");
        features().addRepository(vendor.toString(), true);
        assertThat(settings.lasting()).containsEntry("daemon.featureRepositories", vendor.toString());

        restart();
        Features after = features();
        assertThat(stateOf(after, "vendor")).isEqualTo("available");

        settings.unset(FeatureSettings.REPOSITORIES, LASTING);
        assertThat(after.features()).extracting(FeatureStatus::name).containsExactly("one", "two");
    }

    @Test
    void aFeatureThatCannotRunLeavesNothingBehind() throws IOException {
        Jar.bundle("vendor.good", "1.0.0").write(vendor.resolve("vendor.good-1.jar"));
        Jar.bundle("vendor.bad", "1.0.0").header("Import-Package", "nowhere").write(vendor.resolve("vendor.bad-1.jar"));
        Path file = feature(vendor.resolve("v.json"), "vendor", "x:vendor.good:1", "x:vendor.bad:1");

        assertThatIOException()
                .isThrownBy(() -> features().install(file.toString(), true))
                .withMessageContaining("vendor: it needs the package nowhere");

        assertThat(framework.bundle("vendor.good")).isEmpty();
        assertThat(framework.bundle("vendor.bad")).isEmpty();
    }

    @Test
    void repositoriesAreReachedByUrlAndMayBeLaidOutAsMavens() throws Exception {
        Path nested = Files.createDirectories(vendor.resolve("com/example/vendor.decoder/2.0"));
        Jar.bundle("vendor.decoder", "2.0.0").write(nested.resolve("vendor.decoder-2.0.jar"));
        feature(vendor.resolve("v.json"), "vendor", "com.example:vendor.decoder:2.0");
        Files.writeString(vendor.resolve("features.txt"), "# ours\nv.json\n");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.createContext("/", exchange -> {
            Path file = vendor.resolve(exchange.getRequestURI().getPath().substring(1));
            byte[] body = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(Files.isRegularFile(file) ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            Features features = features();
            String list = "http://127.0.0.1:" + server.getAddress().getPort() + "/features.txt";

            assertThat(features.addRepository(list, true)).containsExactly("vendor");
            assertThat(stateOf(features, "vendor")).isEqualTo("available");
            assertThat(features.install("vendor", true)).containsExactly("vendor.decoder 2.0.0");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aFeatureThatIsDamagedHidesNoOther() throws IOException {
        feature(home.resolve("features/a.json"), "a", "own:own.a:${unfiltered}");

        assertThat(features().features()).extracting(FeatureStatus::name).containsExactly("one", "two");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Path file = Files.writeString(vendor.resolve("v.json"), "{\"name\": \"v\",\n \"bundles\": [{\"id\": \"x\"}]}");
        Path broken = Files.writeString(vendor.resolve("w.json"), "{\"name\": \"v\",\n oops}");

        assertThatIOException()
                .isThrownBy(() -> features().install(file.toString(), true))
                .withMessageContaining("v.json")
                .withMessageContaining("'x': expected group:artifact:version");
        assertThatIOException()
                .isThrownBy(() -> features().install(broken.toString(), true))
                .withMessageContaining("w.json: line 2");
        assertThatIOException()
                .isThrownBy(() -> features().install("nothing", true))
                .withMessage("nothing: there is no such feature, nor a file of that name");
    }
}

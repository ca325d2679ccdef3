package org.ocellus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.admin.FeatureAdmin;
import org.ocellus.spi.admin.FeatureStatus;

class FeaturesCommandTest {
    private final TwoFeatures admin = new TwoFeatures();
    private final FeaturesCommand command = new FeaturesCommand(admin);

    @Test
    void listsFeaturesWithTheirState() throws IOException {
        assertThat(command.features(false, false).lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("query", "installed", "Reads records."))
                .anySatisfy(line -> assertThat(line).contains("ssh", "available"));
    }

    @Test
    void namesTheBundlesInJson() throws IOException {
        assertThat(command.features(true, false, "list"))
                .contains("\"bundles\":[\"org.apache.sshd.osgi 2.20.0\",\"org.ocellus.shell.ssh 0.1.0\"]");
    }

    @Test
    void installsRemovesAndMakesKnown() throws IOException {
        assertThat(command.features(false, false, "install", "ssh")).isEqualTo("installed org.ocellus.shell.ssh 0.1.0");
        assertThat(command.features(false, false, "install", "query")).isEqualTo("all of it was there already");
        assertThat(command.features(false, false, "remove", "query")).isEqualTo("removed org.ocellus.query 0.1.0");
        assertThat(command.features(false, false, "repository", "/srv/acme")).isEqualTo("known from now on: acme");
        assertThat(admin.asked).containsExactly("install ssh", "install query", "remove query", "add /srv/acme");
    }

    @Test
    void whatIsTransientIsNotKept() throws IOException {
        command.features(false, true, "install", "ssh");
        command.features(false, true, "remove", "query");
        command.features(false, true, "repository", "/srv/acme");

        assertThat(admin.asked).containsExactly("install ssh for now", "remove query for now", "add /srv/acme for now");
    }

    @Test
    void completesWhatCouldBeInstalledOrRemoved() {
        assertThat(command.candidates(List.of("install", ""))).containsExactly("ssh");
        assertThat(command.candidates(List.of("remove", ""))).containsExactly("query");
    }

    @Test
    void anotherVerbIsExplained() {
        assertThatThrownBy(() -> command.features(false, false, "delete", "ssh"))
                .hasMessageStartingWith("usage: features");
    }

    private static final class TwoFeatures implements FeatureAdmin {
        final List<String> asked = new ArrayList<>();

        private static String duration(boolean lasting) {
            return lasting ? "" : " for now";
        }

        @Override
        public List<FeatureStatus> features() {
            return List.of(
                    new FeatureStatus(
                            "query", "Reads records.", "file:/q.json", List.of("org.ocellus.query 0.1.0"), "installed"),
                    new FeatureStatus(
                            "ssh",
                            "The shell over SSH.",
                            "file:/ssh.json",
                            List.of("org.apache.sshd.osgi 2.20.0", "org.ocellus.shell.ssh 0.1.0"),
                            "available"));
        }

        @Override
        public List<String> install(String feature, boolean lasting) {
            asked.add("install " + feature + duration(lasting));
            return feature.equals("ssh") ? List.of("org.ocellus.shell.ssh 0.1.0") : List.of();
        }

        @Override
        public List<String> remove(String feature, boolean lasting) {
            asked.add("remove " + feature + duration(lasting));
            return List.of("org.ocellus.query 0.1.0");
        }

        @Override
        public List<String> addRepository(String location, boolean lasting) {
            asked.add("add " + location + duration(lasting));
            return List.of("acme");
        }
    }
}

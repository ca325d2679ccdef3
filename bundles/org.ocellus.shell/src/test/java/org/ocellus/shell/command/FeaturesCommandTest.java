package org.ocellus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.Test;
import org.ocellus.launch.FeatureInventory;
import org.ocellus.launch.settings.Change;
import org.ocellus.spi.admin.FeatureAdmin;
import org.ocellus.spi.admin.FeatureStatus;

class FeaturesCommandTest {
    private final CommandSession session = FakeSession.of("features");
    private final TwoFeatures admin = new TwoFeatures();
    private final FeaturesCommand command = new FeaturesCommand(admin, admin);

    @Test
    void listsFeaturesWithTheirState() throws IOException {
        assertThat(command.features(session, false, false).lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("query", "installed", "Reads records."))
                .anySatisfy(line -> assertThat(line).contains("ssh", "available"));
    }

    @Test
    void namesTheBundlesInJson() throws IOException {
        assertThat(command.features(session, true, false, "list"))
                .contains("\"bundles\":[\"org.apache.sshd.osgi 2.20.0\",\"org.ocellus.shell.ssh 0.1.0\"]");
    }

    @Test
    void installsRemovesAndMakesKnown() throws IOException {
        assertThat(command.features(session, false, false, "install", "ssh"))
                .isEqualTo("installed org.ocellus.shell.ssh 0.1.0");
        assertThat(command.features(session, false, false, "install", "query"))
                .isEqualTo("all of it was there already");
        assertThat(command.features(session, false, false, "remove", "query"))
                .isEqualTo("removed org.ocellus.query 0.1.0");
        assertThat(command.features(session, false, false, "repository", "/srv/acme"))
                .isEqualTo("known from now on: acme");
        assertThat(admin.asked).containsExactly("install ssh", "install query", "remove query", "add /srv/acme");
    }

    @Test
    void whatIsTransientIsNotKept() throws IOException {
        command.features(session, false, true, "install", "ssh");
        command.features(session, false, true, "remove", "query");
        command.features(session, false, true, "repository", "/srv/acme");

        assertThat(admin.asked).containsExactly("install ssh for now", "remove query for now", "add /srv/acme for now");
    }

    @Test
    void completesWhatCouldBeInstalledOrRemoved() {
        assertThat(command.candidates(List.of("install", ""))).containsExactly("ssh");
        assertThat(command.candidates(List.of("remove", ""))).containsExactly("query");
    }

    @Test
    void anotherVerbIsExplained() {
        assertThatThrownBy(() -> command.features(session, false, false, "delete", "ssh"))
                .hasMessageStartingWith("usage: features");
    }

    private static final class TwoFeatures implements FeatureAdmin, FeatureInventory {
        final List<String> asked = new ArrayList<>();

        private void ask(String what, Change change) {
            asked.add(what + (change.lasting() ? "" : " for now"));
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
        public List<String> install(String feature, Change change) {
            ask("install " + feature, change);
            return feature.equals("ssh") ? List.of("org.ocellus.shell.ssh 0.1.0") : List.of();
        }

        @Override
        public List<String> remove(String feature, Change change) {
            ask("remove " + feature, change);
            return List.of("org.ocellus.query 0.1.0");
        }

        @Override
        public List<String> addRepository(String location, Change change) {
            ask("add " + location, change);
            return List.of("acme");
        }

        @Override
        public List<String> install(String feature, boolean lasting) {
            throw new UnsupportedOperationException("nobody would be known to have done it");
        }

        @Override
        public List<String> remove(String feature, boolean lasting) {
            throw new UnsupportedOperationException("nobody would be known to have done it");
        }

        @Override
        public List<String> addRepository(String location, boolean lasting) {
            throw new UnsupportedOperationException("nobody would be known to have done it");
        }
    }
}

package org.ocellus.extension.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.extension.Jar;
import org.ocellus.extension.RunningFramework;
import org.ocellus.launch.audit.AuditEntry;
import org.ocellus.launch.audit.AuditLog;
import org.ocellus.spi.admin.PluginStatus;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

final class PluginFolderTest {
    @TempDir
    Path directory;

    private final List<AuditEntry> audited = new ArrayList<>();
    private RunningFramework framework;
    private Path plugins;
    private PluginFolder folder;

    @BeforeEach
    void start() throws Exception {
        framework = new RunningFramework(directory.resolve("cache"));
        plugins = Files.createDirectory(directory.resolve("plugins"));
        folder = new PluginFolder(plugins, framework.deployer(), new AuditedDeployments(inMemory(audited)));
    }

    @AfterEach
    void stop() throws Exception {
        framework.close();
    }

    private static AuditLog inMemory(List<AuditEntry> entries) {
        return new AuditLog() {
            @Override
            public void append(AuditEntry entry) {
                entries.add(entry);
            }

            @Override
            public List<AuditEntry> last(int limit) {
                return entries;
            }
        };
    }

    private void settle() throws IOException {
        for (int looks = 0; folder.look(); looks++) {
            assertThat(looks).as("looks at files that do not change").isLessThan(3);
        }
    }

    private Bundle bundle(String name) {
        return framework.bundle(name).orElseThrow();
    }

    @Test
    void aJarThatIsDroppedRuns() throws Exception {
        Jar.bundle("vendor", "1.0.0").write(plugins.resolve("vendor.jar"));

        settle();

        assertThat(bundle("vendor").getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(folder.status())
                .containsExactly(new PluginStatus(
                        plugins.resolve("vendor.jar").toString(),
                        bundle("vendor").getBundleId(),
                        "vendor",
                        "1.0.0",
                        "active",
                        ""));
    }

    @Test
    void aJarThatIsStillBeingWrittenIsLeftAlone() throws Exception {
        Path jar = Jar.bundle("vendor", "1.0.0").write(plugins.resolve("vendor.jar"));

        assertThat(folder.look()).isTrue();
        Files.write(
                jar,
                Files.readAllBytes(
                        Jar.bundle("vendor", "1.0.1").header("X", "longer").write(jar)));
        assertThat(folder.look()).isTrue();
        assertThat(framework.bundle("vendor")).isEmpty();

        assertThat(folder.look()).isFalse();
        assertThat(bundle("vendor").getVersion()).isEqualTo(Version.valueOf("1.0.1"));
    }

    @Test
    void aJarThatIsReplacedUpdatesItsBundleAndNoOther() throws Exception {
        Path jar = Jar.bundle("vendor", "1.0.0").write(plugins.resolve("vendor.jar"));
        Jar.bundle("other", "1.0.0").write(plugins.resolve("other.jar"));
        settle();
        long id = bundle("vendor").getBundleId();
        long otherSince = bundle("other").getLastModified();

        Jar.bundle("vendor", "2.0.0").header("X", "another size").write(jar);
        settle();

        assertThat(bundle("vendor").getVersion()).isEqualTo(Version.valueOf("2.0.0"));
        assertThat(bundle("vendor").getBundleId()).isEqualTo(id);
        assertThat(bundle("vendor").getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(bundle("other").getLastModified()).isEqualTo(otherSince);
    }

    @Test
    void aJarThatIsRemovedTakesItsBundleAway() throws Exception {
        Path jar = Jar.bundle("vendor", "1.0.0").write(plugins.resolve("vendor.jar"));
        settle();

        Files.delete(jar);
        settle();

        assertThat(framework.bundle("vendor")).isEmpty();
        assertThat(folder.status()).isEmpty();
    }

    @Test
    void whatCannotRunIsRefusedWithAReasonAndRunsWhenItCan() throws Exception {
        Jar.bundle("needy", "1.0.0").header("Import-Package", "vendor.api").write(plugins.resolve("needy.jar"));
        settle();
        assertThat(folder.status().getFirst().state()).isEqualTo("refused");
        assertThat(folder.status().getFirst().problem()).contains("vendor.api", "which no bundle has");

        Jar.bundle("vendor", "1.0.0").header("Export-Package", "vendor.api").write(plugins.resolve("vendor.jar"));
        settle();

        assertThat(bundle("needy").getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(folder.status()).extracting(PluginStatus::state).containsOnly("active");
    }

    @Test
    void whatIsNoBundleIsRefused() throws Exception {
        Jar.plain().write(plugins.resolve("plain.jar"));
        Files.writeString(plugins.resolve("text.jar"), "no jar at all");

        settle();

        assertThat(folder.status()).extracting(PluginStatus::state).containsOnly("refused");
        assertThat(folder.status()).extracting(PluginStatus::problem).noneMatch(String::isEmpty);
        assertThat(framework.context().getBundles()).hasSize(1);
    }

    @Test
    void whatHappensIsAudited() throws Exception {
        Path jar = Jar.bundle("vendor", "1.0.0").write(plugins.resolve("vendor.jar"));
        settle();
        Files.writeString(plugins.resolve("text.jar"), "no jar at all");
        settle();
        Files.delete(jar);
        settle();

        assertThat(audited)
                .extracting(AuditEntry::command)
                .containsExactly(
                        "deploy " + jar + " (vendor 1.0.0)",
                        "deploy " + plugins.resolve("text.jar"),
                        "remove " + jar + " (vendor 1.0.0)");
        assertThat(audited).extracting(AuditEntry::succeeded).containsExactly(true, false, true);
        assertThat(audited).extracting(each -> each.actor().user()).containsOnly("plugins");
    }

    @Test
    void theDirectoryIsWatched() throws Exception {
        FolderWatch watch = new FolderWatch(folder);
        try {
            Jar.bundle("vendor", "1.0.0").write(plugins.resolve("vendor.jar"));

            await(() -> framework.bundle("vendor").map(Bundle::getState).orElse(0) == Bundle.ACTIVE);

            Files.delete(plugins.resolve("vendor.jar"));
            await(() -> framework.bundle("vendor").isEmpty());
        } finally {
            watch.close();
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}

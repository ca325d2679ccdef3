package org.ocellus.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.settings.Change;
import org.ocellus.launch.settings.Revision;
import org.ocellus.launch.settings.SettingKey;

class RevisionStoreTest {
    private static final SettingKey DEPTH = new SettingKey("org.ocellus.walk", "maxDepth");
    private static final SettingKey NAME = new SettingKey("org.ocellus.sensor", "name");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T03:00:00.123456Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    @Test
    void whatWasSavedIsLoadedByTheNextProcess() throws Exception {
        Overlay changes = Overlay.NONE.with(DEPTH, Optional.empty()).with(NAME, Optional.of(" C:\\sensor = a\nb é"));
        store().save(changes, change("config set"));

        assertThat(store().load()).isEqualTo(changes);
    }

    @Test
    void stateIsAFileThatPeopleCanRead() throws Exception {
        store().save(Overlay.NONE.with(DEPTH, Optional.of("8")), change("config set walk.maxDepth 8"));

        assertThat(directory.resolve("state.properties"))
                .content()
                .contains("revision = 1\n", "time = 2026-11-25T03:00:00.123Z\n", "user = auditor\n")
                .contains("command = config set walk.maxDepth 8\n", "walk.maxDepth = 8\n");
    }

    @Test
    void everyStateIsARevisionAndCanBeHadAgain() throws Exception {
        RevisionStore store = store();
        store.save(Overlay.NONE.with(DEPTH, Optional.of("8")), change("first"));
        store.save(Overlay.NONE, change("second"));

        RevisionStore next = store();
        next.load();
        next.save(Overlay.NONE.with(NAME, Optional.of("x")), change("third"));

        assertThat(next.revisions(Map.of())).extracting(Revision::number).containsExactly(1, 2, 3);
        assertThat(next.revisions(Map.of())).extracting(Revision::command).containsExactly("first", "second", "third");
        assertThat(next.changes(1)).isEqualTo(Overlay.NONE.with(DEPTH, Optional.of("8")));
        assertThat(next.changes(0)).isEqualTo(Overlay.NONE);
        assertThatThrownBy(() -> next.changes(9)).hasMessageStartingWith("there is no revision 9");
    }

    @Test
    void aHundredRevisionsAreKept() throws Exception {
        RevisionStore store = store();
        for (int i = 1; i <= 103; i++) {
            store.save(Overlay.NONE.with(DEPTH, Optional.of(Integer.toString(i))), change("again"));
        }

        assertThat(store.revisions(Map.of()))
                .hasSize(100)
                .first()
                .extracting(Revision::number)
                .isEqualTo(4);
    }

    @Test
    void fileThatIsDamagedIsSetAsideAndTheSensorStarts() throws Exception {
        Files.writeString(directory.resolve("state.properties"), "flow.maxFlows = 3\n");

        assertThat(store().load()).isEqualTo(Overlay.NONE);
        assertThat(directory.resolve("state.properties.unreadable")).exists();
    }

    @Test
    void settingThatThereIsNoLongerIsLeftOut() throws Exception {
        Files.writeString(
                directory.resolve("state.properties"),
                "revision = 4\ntime = 2026-11-25T03:00:00Z\nflow.formerly = 3\nwalk.maxDepth = 8\n");

        assertThat(store().load()).isEqualTo(Overlay.NONE.with(DEPTH, Optional.of("8")));
    }

    private RevisionStore store() {
        return new RevisionStore(directory, CLOCK);
    }

    private static Change change(String command) {
        return new Change(new Actor("auditor", "socket"), command, true);
    }
}

package org.ocellus.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.audit.AuditEntry;
import org.ocellus.launch.daemon.Directories;

class AuditFileTest {
    private static final Actor AUDITOR = new Actor("auditor", "socket");

    @TempDir
    Path directory;

    private AuditFile audit;
    private Path file;

    @BeforeEach
    void open() {
        audit = new AuditFile(new Directories(directory, directory, directory, directory));
        file = directory.resolve("audit.jsonl");
    }

    @Test
    void entriesAreLinesOfJsonInTheOrderOfTheChanges() throws Exception {
        audit.append(new AuditEntry(Instant.parse("2026-11-25T03:00:00Z"), AUDITOR, "outputs remove 1", ""));
        audit.append(new AuditEntry(
                Instant.parse("2026-11-25T03:00:01Z"), AUDITOR, "outputs add \"x\"\n", "x: no such folder"));

        assertThat(file).content().isEqualTo("""
                        {"time":"2026-11-25T03:00:00Z","user":"auditor","via":"socket","command":"outputs remove 1","outcome":"done"}
                        {"time":"2026-11-25T03:00:01Z","user":"auditor","via":"socket","command":"outputs add \\"x\\"\\n","outcome":"failed","failure":"x: no such folder"}
                        """);
    }

    @Test
    void lastEntriesAreReadBack() throws Exception {
        assertThat(audit.last(5)).isEmpty();
        for (int i = 0; i < 4; i++) {
            audit.append(entry("change " + i));
        }

        assertThat(audit.last(2)).containsExactly(entry("change 2"), entry("change 3"));
    }

    @Test
    void lineThatWasCutOffHidesNoOther() throws Exception {
        audit.append(entry("one"));
        Files.writeString(file, "{\"time\":\"2026-1\n", StandardOpenOption.APPEND);
        audit.append(entry("two"));

        assertThat(audit.last(9)).containsExactly(entry("one"), entry("two"));
    }

    @Test
    void fileThatWasMovedAwayIsBegunAnew() throws Exception {
        audit.append(entry("one"));
        Files.move(file, directory.resolve("audit.jsonl.1"));
        audit.append(entry("two"));

        assertThat(audit.last(9)).containsExactly(entry("two"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void fileIsNotForEveryone() throws Exception {
        audit.append(entry("one"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .endsWith("---");
    }

    private static AuditEntry entry(String command) {
        return new AuditEntry(Instant.parse("2026-11-25T03:00:00Z"), AUDITOR, command, "");
    }
}

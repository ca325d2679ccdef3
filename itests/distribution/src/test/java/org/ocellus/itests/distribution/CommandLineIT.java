package org.ocellus.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.itests.distribution.command.Json;
import org.ocellus.itests.distribution.command.Ocellus;
import org.ocellus.itests.distribution.command.Outcome;

/** What can be asked without reading anything, and what is said to those who ask for what does not exist. */
class CommandLineIT {
    private static final int USAGE = 2;

    @TempDir
    private Path folder;

    @Test
    void helpShowsTheOptions() throws Exception {
        Outcome outcome = Ocellus.run("-h");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.errors()).isEmpty();
        assertThat(String.join("\n", outcome.output()))
                .startsWith("Usage: ocellus")
                .containsPattern("-r +FILE")
                .containsPattern("-w +OUTPUT");
    }

    @Test
    void versionIsOneLine() throws Exception {
        Outcome outcome = Ocellus.run("--version");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output()).singleElement().asString().matches("ocellus \\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void decodersAreListedWithTheirClaims() throws Exception {
        Outcome outcome = Ocellus.run("decoders");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output())
                .anySatisfy(line -> assertThat(line).startsWith("vxlan ").endsWith("udpPort=4789"))
                .anySatisfy(line -> assertThat(line).startsWith("ipv4 ").contains("org.ocellus.engine"));
    }

    @Test
    void decodersAreListedAsJson() throws Exception {
        Outcome outcome = Ocellus.run("decoders", "--json");

        assertThat(outcome.exit()).isZero();
        assertThat(Json.parse(String.join("\n", outcome.output())))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSizeGreaterThan(30);
    }

    @Test
    void unknownOptionIsAUsageError() throws Exception {
        Outcome outcome = Ocellus.run("--nonsense");

        assertThat(outcome.exit()).isEqualTo(USAGE);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors())
                .contains("ocellus: ")
                .contains("--nonsense")
                .contains("--help");
    }

    @Test
    void nothingToReadIsAUsageError() throws Exception {
        Outcome outcome = Ocellus.run();

        assertThat(outcome.exit()).isEqualTo(USAGE);
        assertThat(outcome.errors()).contains("nothing to read");
    }

    @Test
    void unknownKindOfOutputIsRefused() throws Exception {
        Outcome outcome = Ocellus.run("-r", Ocellus.tour(), "-w", "nonsense:x");

        assertThat(outcome.exit()).isEqualTo(USAGE);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors()).contains("nonsense").contains("json");
    }

    @Test
    void outputThatCannotBeWrittenIsRefused() throws Exception {
        String nowhere = folder.resolve("missing").resolve("flows.json").toString();
        Outcome outcome = Ocellus.run("-r", Ocellus.tour(), "-w", "json:" + nowhere);

        assertThat(outcome.exit()).isNotZero();
        assertThat(outcome.errors()).contains(nowhere).contains("there is no folder");
    }

    @Test
    void settingWithoutValueIsAUsageError() throws Exception {
        Outcome outcome = Ocellus.run("-r", Ocellus.tour(), "-o", "nonsense");

        assertThat(outcome.exit()).isEqualTo(USAGE);
        assertThat(outcome.errors()).contains("nonsense");
    }
}

package org.ocellus.archetype.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes the projects that the archetype's own test has generated and built, as they are: the bundle goes into a running
 * sensor, and from then on the sample capture is seen through.
 */
class HotDeployIT {
    private static final Path PROJECTS = Path.of("target", "test-classes", "projects");

    @ParameterizedTest
    @CsvSource({"ethertype, com.acme.shim, shim, eth", "udp-port, com.acme.lane, lane, udp"})
    @Timeout(300)
    void seesThroughTheHeaderOnceTheBundleIsStarted(
            String project, String artifact, String protocol, String carrier, @TempDir Path directory)
            throws Exception {
        Path target = PROJECTS.resolve(Path.of(project, "project", artifact, "target"))
                .toAbsolutePath();
        Path records = directory.resolve("records.json");

        try (RunningSensor sensor = RunningSensor.playing(target.resolve(protocol + ".pcap"), records)) {
            assertThat(sensor.flowsWhen(flows -> flows.stream().anyMatch(flow -> isOf(flow, carrier))))
                    .anyMatch(flow -> isOf(flow, carrier))
                    .noneMatch(HotDeployIT::isWebRequest);

            sensor.say("install file:" + target.resolve(artifact + "-1.0.0-SNAPSHOT.jar"));
            sensor.say("start " + artifact);

            assertThat(sensor.flowsWhen(flows -> webRequests(flows).count() == 2))
                    .anyMatch(flow -> isWebRequest(flow) && flow.endsWith(" " + protocol + ":100"))
                    .anyMatch(flow -> isWebRequest(flow) && flow.endsWith(" " + protocol + ":101"));
            assertThat(sensor.end()).isZero();
        }

        String summary = Files.readAllLines(records).getLast();
        assertThat(number(summary, "packets_in_flows")).isPositive().isEqualTo(number(summary, "packets"));
    }

    /** {@return whether that is the protocol in a line of the shell's list, where it is the second word} */
    private static boolean isOf(String flow, String protocol) {
        return flow.matches("\\S+ +" + protocol + " .*");
    }

    private static boolean isWebRequest(String flow) {
        return isOf(flow, "tcp") && flow.contains(" 10.0.0.1:40000 ") && flow.contains(" 10.0.0.2:80 ");
    }

    private static Stream<String> webRequests(List<String> flows) {
        return flows.stream().filter(HotDeployIT::isWebRequest);
    }

    private static long number(String summary, String key) {
        Matcher matcher = Pattern.compile("\"" + key + "\":(\\d+)").matcher(summary);
        assertThat(matcher.find()).as("%s in %s", key, summary).isTrue();
        return Long.parseLong(matcher.group(1));
    }
}

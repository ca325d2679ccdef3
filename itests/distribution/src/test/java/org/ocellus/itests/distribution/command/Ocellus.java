package org.ocellus.itests.distribution.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command. */
public final class Ocellus {
    private static final Path HOME = Path.of(System.getProperty("ocellus.distribution", "no distribution"));
    private static final Path COMMAND = HOME.resolve("bin").resolve("ocellus");
    private static final Path SAMPLES = Path.of(System.getProperty("ocellus.samples", "no samples"));

    private Ocellus() {}

    /** {@return the directory of the distribution} */
    public static Path home() {
        return HOME;
    }

    /** {@return the sample capture that holds every encapsulation} */
    public static String tour() {
        return SAMPLES.resolve("tour.pcap").normalize().toString();
    }

    /** Runs the command to its end, with nothing on standard input. */
    public static Outcome run(String... words) throws IOException, InterruptedException {
        try (Session session = start(words)) {
            session.endOfInput();
            return session.outcome();
        }
    }

    /** Starts the command. */
    public static Session start(String... words) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(COMMAND.toString());
        line.addAll(List.of(words));
        return new Session(new ProcessBuilder(line).start());
    }
}

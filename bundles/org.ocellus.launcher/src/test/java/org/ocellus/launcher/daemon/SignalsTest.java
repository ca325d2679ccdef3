package org.ocellus.launcher.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.ocellus.launch.Application;

/** Sends signals to this very process: one that is not handled would end it. */
@DisabledOnOs(OS.WINDOWS)
class SignalsTest {
    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<String> reached = new LinkedBlockingQueue<>();

    private final Application application = new Application() {
        @Override
        public int run() {
            return DONE;
        }

        @Override
        public void stop() {}

        @Override
        public void report() {
            reached.add("report");
        }
    };

    @Test
    void signalThatComesBeforeTheApplicationReachesItLater() throws Exception {
        Signals signals = Signals.handled();
        send("USR1");
        signals.deliverTo(application);
        assertThat(reached.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("report");

        send("USR1");
        assertThat(reached.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("report");
        assertThat(reached).as("once each").isEmpty();
    }

    private static void send(String signal) throws Exception {
        Process kill = new ProcessBuilder(
                        "kill",
                        "-" + signal,
                        Long.toString(ProcessHandle.current().pid()))
                .inheritIO()
                .start();
        assumeThat(kill.waitFor()).as("kill").isZero();
    }
}

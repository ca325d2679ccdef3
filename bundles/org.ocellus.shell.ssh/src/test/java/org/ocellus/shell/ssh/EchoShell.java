package org.ocellus.shell.ssh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.shell.ShellSession;
import org.ocellus.launch.shell.ShellSessions;

/** A shell that says who gave which command; {@code fail} fails, {@code exit} leaves, {@code wait} ends by an interrupt alone. */
final class EchoShell implements ShellSessions {
    final CountDownLatch waiting = new CountDownLatch(1);
    final CountDownLatch interrupted = new CountDownLatch(1);

    @Override
    public ShellSession open(Actor actor, OutputStream output, OutputStream errors) {
        PrintStream said = new PrintStream(output, true, UTF_8);
        PrintStream wrong = new PrintStream(errors, true, UTF_8);
        return new ShellSession() {
            private boolean leaving;
            private int columns;

            @Override
            public boolean execute(String line) {
                switch (line) {
                    case "fail" -> wrong.println("ocellus: it failed");
                    case "exit" -> leaving = true;
                    case "wait" -> await();
                    default -> said.println(actor.user() + " by " + actor.via() + ": " + line + " " + columns);
                }
                return !line.equals("fail");
            }

            @Override
            public boolean leaving() {
                return leaving;
            }

            @Override
            public List<String> complete(List<String> words) {
                return List.of("statistics");
            }

            @Override
            public void window(int columns, int rows) {
                this.columns = columns;
            }

            @Override
            public void close() {}
        };
    }

    private void await() {
        try {
            waiting.countDown();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
    }
}

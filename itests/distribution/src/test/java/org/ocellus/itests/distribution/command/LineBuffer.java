package org.ocellus.itests.distribution.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The lines that a process writes, gathered as they come so that it is never held up. Thread-safe. */
final class LineBuffer {
    private final List<String> lines = new ArrayList<>();
    private final Thread reader;
    private boolean ended;

    LineBuffer(BufferedReader source) {
        reader = Thread.ofVirtual().start(() -> gather(source));
    }

    private void gather(BufferedReader source) {
        try {
            for (String line = source.readLine(); line != null; line = source.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            // The stream was closed, by the process or by the test: that is its end.
        }
        end();
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** {@return all lines, when the process has closed its stream} */
    List<String> whole() throws InterruptedException {
        reader.join();
        return soFar();
    }

    synchronized List<String> soFar() {
        return List.copyOf(lines);
    }

    synchronized int size() {
        return lines.size();
    }

    /** {@return the first such line from a position on, if it comes in time} */
    synchronized Optional<String> await(int from, Predicate<String> wanted, long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        int next = from;
        while (true) {
            for (; next < lines.size(); next++) {
                if (wanted.test(lines.get(next))) {
                    return Optional.of(lines.get(next));
                }
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (ended || left <= 0) {
                return Optional.empty();
            }
            wait(left);
        }
    }
}

package org.ocellus.app;

import java.util.ArrayList;
import java.util.List;
import org.ocellus.launch.Console;

/** A console whose conversation is over at once. */
final class FakeConsole implements Console {
    final List<String> executed = new ArrayList<>();
    boolean interactive;
    boolean success = true;
    Ending ending = Ending.LEFT;

    @Override
    public boolean interactive() {
        return interactive;
    }

    @Override
    public Ending converse() {
        return ending;
    }

    @Override
    public boolean execute(String line) {
        executed.add(line);
        return success;
    }

    @Override
    public void close() {}
}

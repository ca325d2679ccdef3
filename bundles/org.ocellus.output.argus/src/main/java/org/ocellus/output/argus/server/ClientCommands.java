package org.ocellus.output.argus.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What a program says: words with a colon, one behind the other without an end, in the way of Argus. What is not known is passed
 * over. Not thread-safe.
 */
final class ClientCommands {
    /** What a program may want. */
    enum Command {
        /** That records be sent from now on. */
        START("START: "),
        /** That no more be sent. */
        DONE("DONE: "),
        /** That only some records be sent; an answer is expected. */
        FILTER("FILTER: "),
        /** A file in place of the stream; an answer is expected. */
        FILE("FILE: ");

        private static final Command[] ALL = values();

        private final String text;

        Command(String text) {
            this.text = text;
        }
    }

    /** Takes commands. */
    @FunctionalInterface
    interface Listener {
        /** Takes one command. */
        void command(Command command);
    }

    /** The longest message of the clients. */
    private static final int CAPACITY = 4096;

    private final ByteBuffer received = ByteBuffer.allocate(CAPACITY);

    /** {@return where received bytes are put before {@link #take}} */
    ByteBuffer buffer() {
        return received;
    }

    /** Hands on the commands that were received; the start of one is kept until its rest has come. */
    void take(Listener listener) {
        String text = new String(received.array(), 0, received.position(), ISO_8859_1);
        received.clear();
        int at = 0;
        while (at < text.length()) {
            Command command = commandAt(text, at);
            if (command != null) {
                listener.command(command);
                at += command.text.length();
            } else if (begun(text, at)) {
                received.put(text.substring(at).getBytes(ISO_8859_1));
                return;
            } else {
                at++; // a filter expression, or what a later version may have to say
            }
        }
    }

    private static @Nullable Command commandAt(String text, int at) {
        for (Command each : Command.ALL) {
            if (text.startsWith(each.text, at)) {
                return each;
            }
        }
        return null;
    }

    private static boolean begun(String text, int at) {
        String rest = text.substring(at);
        for (Command each : Command.ALL) {
            if (each.text.startsWith(rest)) {
                return true;
            }
        }
        return false;
    }
}

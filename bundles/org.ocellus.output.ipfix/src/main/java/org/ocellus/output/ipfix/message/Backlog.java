package org.ocellus.output.ipfix.message;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Messages that wait until the collector can be reached again; bounded in bytes. */
final class Backlog {

    /**
     * A message that waits.
     *
     * @param domain whose it is
     * @param message a copy, with room for the header
     * @param load what it holds
     */
    record Waiting(ObservationDomain domain, ByteBuffer message, Load load) {}

    private final Deque<Waiting> messages = new ArrayDeque<>();
    private final long capacity;
    private long bytes;

    Backlog(long capacity) {
        this.capacity = capacity;
    }

    /** {@return false if there is no room: the message is lost} */
    boolean keep(ObservationDomain domain, ByteBuffer message, Load load) {
        int length = message.limit();
        if (bytes + length > capacity) {
            return false;
        }
        ByteBuffer copy = ByteBuffer.allocate(length);
        copy.put(0, message, 0, length);
        messages.add(new Waiting(domain, copy, load));
        bytes += length;
        return true;
    }

    /** {@return the message that has waited longest, null if none does} */
    @Nullable Waiting take() {
        Waiting first = messages.poll();
        if (first != null) {
            bytes -= first.message().limit();
        }
        return first;
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }
}

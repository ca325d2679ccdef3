package org.ocellus.output.ipfix.transport;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Carries whole messages to one place. Not thread-safe. */
public interface Transport extends Closeable {
    /** The longest message that IPFIX has: its length is stated in 16 bits. */
    int LONGEST_MESSAGE = 65_535;

    /**
     * Begins a new transport session, for which all templates have to be sent.
     *
     * @throws IOException if that is not possible now; the message is meant for the user
     */
    void connect() throws IOException;

    /** {@return whether a session is open} */
    boolean connected();

    /** {@return the most bytes of a message in this session} */
    int mostBytes();

    /** {@return whether what is sent arrives, so that a template needs to be sent only once a session} */
    boolean reliable();

    /** {@return whether it makes sense to connect again after a failure} */
    boolean recovers();

    /**
     * Sends a message.
     *
     * @param message from its position to its limit; backed by an array
     * @throws IOException if it is lost; the session is over then
     */
    void send(ByteBuffer message) throws IOException;

    /**
     * Makes what was sent visible.
     *
     * @throws IOException as {@link #send}
     */
    default void flush() throws IOException {}

    /** Ends the session if there is one; {@link #connect} may begin another. */
    @Override
    void close();
}

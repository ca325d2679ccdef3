package org.ocellus.itests.distribution.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** A client of the daemon's socket that may misbehave: frames of a kind, a length, and so many bytes. */
public final class RawClient implements AutoCloseable {
    private final SocketChannel channel;
    private final DataInputStream input;

    /** Connects. */
    public RawClient(Path socket) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        input = new DataInputStream(Channels.newInputStream(channel));
    }

    /** Sends a command, and reads nothing. */
    public void send(String command) throws IOException {
        byte[] line = command.getBytes(UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(5 + line.length)
                .put((byte) 'x')
                .putInt(line.length)
                .put(line)
                .flip();
        while (frame.hasRemaining()) {
            channel.write(frame);
        }
    }

    /** Ends the command that is running. */
    public void interrupt() throws IOException {
        channel.write(ByteBuffer.allocate(5).put((byte) 'i').putInt(0).flip());
    }

    /** {@return the exit status of the command that was sent} */
    public int status() throws IOException {
        while (true) {
            int kind = input.readUnsignedByte();
            byte[] payload = input.readNBytes(input.readInt());
            if (kind == 'r') {
                return payload[0];
            }
        }
    }

    /** {@return what a command says; it must succeed} */
    public String ask(String command) throws IOException {
        send(command);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        while (true) {
            int kind = input.readUnsignedByte();
            byte[] payload = input.readNBytes(input.readInt());
            if (kind == 'r') {
                if (payload[0] != 0) {
                    throw new AssertionError(command + ": " + said.toString(UTF_8));
                }
                return said.toString(UTF_8);
            }
            said.writeBytes(payload);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package org.ocellus.launcher.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.shell.wire.Frame;
import org.ocellus.launch.shell.wire.FrameChannel;
import org.ocellus.launch.shell.wire.FrameKind;

/** The client's end of the socket. */
final class DaemonConnection implements AutoCloseable {
    private static final int LONGEST_FRAME = 1 << 20;

    private final FrameChannel channel;
    private boolean left;

    private DaemonConnection(FrameChannel channel) {
        this.channel = channel;
    }

    /**
     * Connects.
     *
     * @throws IOException if nobody listens, or the socket is not for this user; the message is meant for the user
     */
    static DaemonConnection open(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            return new DaemonConnection(new FrameChannel(channel, LONGEST_FRAME));
        } catch (IOException e) {
            channel.close();
            throw new IOException("shell: " + socket + ": " + reason(socket, e), e);
        }
    }

    private static String reason(Path socket, IOException e) {
        if (!Files.isWritable(socket)) {
            return "permission denied; the shell is for the user that runs the daemon, and for root";
        }
        return String.valueOf(e.getMessage()).contains("refused")
                ? "the daemon that made this socket is no longer running"
                : String.valueOf(e.getMessage());
    }

    /** {@return whether the last command was to leave the shell} */
    boolean left() {
        return left;
    }

    /** Ends the command that is running; called by another thread than that which waits for it. */
    void interrupt() throws IOException {
        channel.write(Frame.of(FrameKind.INTERRUPT));
    }

    /** Tells how large the terminal is. */
    void window(int columns, int rows) throws IOException {
        channel.write(Frame.window(columns, rows));
    }

    /**
     * Runs a command line.
     *
     * @param line as typed
     * @param output takes what it says
     * @param errors takes what goes wrong
     * @return its exit status
     * @throws IOException if the connection breaks or the daemon hangs up
     */
    int execute(String line, OutputStream output, OutputStream errors) throws IOException {
        channel.write(Frame.of(FrameKind.EXECUTE, line));
        while (true) {
            Frame frame = next();
            switch (frame.kind()) {
                case OUTPUT -> output.write(frame.payload());
                case ERRORS -> errors.write(frame.payload());
                case RESULT -> {
                    output.flush();
                    errors.flush();
                    left = frame.octet(1) != 0;
                    return frame.octet(0);
                }
                default -> {} // what a later daemon may say
            }
        }
    }

    /** {@return what could stand in place of the last word} */
    List<String> complete(List<String> words) throws IOException {
        channel.write(Frame.of(FrameKind.COMPLETE, words));
        Frame frame = next();
        while (frame.kind() != FrameKind.CANDIDATES) {
            frame = next();
        }
        return frame.words();
    }

    private Frame next() throws IOException {
        @Nullable Frame frame = channel.read();
        if (frame == null) {
            throw new IOException("shell: the daemon has ended");
        }
        if (frame.kind() == FrameKind.GOODBYE) {
            throw new IOException("shell: " + frame.text());
        }
        return frame;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package org.ocellus.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What has come to a UDP socket over IPv4 of any process of this machine and has not been read yet, as Linux shows it. */
public final class UdpReceiveQueue {
    private static final Path SOCKETS = Path.of("/proc/net/udp");

    private UdpReceiveQueue() {}

    /** {@return whether this system shows it} */
    public static boolean isVisible() {
        return Files.exists(SOCKETS);
    }

    /**
     * Waits until whoever has the socket has taken all datagrams out of it.
     *
     * @param port of the socket, 1 to 65535
     * @throws IOException if this system does not show it
     */
    public static void awaitRead(int port) throws IOException, InterruptedException {
        String address = ":%04X".formatted(port);
        while (Files.readAllLines(SOCKETS).stream()
                .map(line -> line.strip().split("\\s+"))
                .anyMatch(columns -> columns[1].endsWith(address) && !columns[4].endsWith(":00000000"))) {
            Thread.sleep(10);
        }
    }
}

package org.ocellus.capture.ring;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ocellus.spi.capture.CaptureInterface;

/**
 * An interface as the kernel has it now, from netdevice(7). The JDK knows only those that have an IP address, and a port that
 * traffic is mirrored to has none.
 *
 * @param name its name
 * @param index its number; another one if it is removed and made again
 * @param hardware its kind as an ARPHRD_ value
 * @param up whether it is switched on
 */
record NetworkDevice(String name, int index, int hardware, boolean up) {
    private static final int AF_INET = 2;
    private static final int SOCK_DGRAM_CLOEXEC = 0x80002;
    private static final long SIOCGIFFLAGS = 0x8913;
    private static final long SIOCGIFHWADDR = 0x8927;
    private static final int IFREQ = 40;
    private static final int IFREQ_DATA = 16;
    private static final int MOST_NAME = 15;
    private static final int IFF_UP = 1;
    private static final int NAMEINDEX = 16;
    private static final int NAMEINDEX_NAME = 8;

    /** {@return the interface of that name, if there is one} */
    static Optional<NetworkDevice> of(String name) throws SystemCallException {
        if (name.getBytes(StandardCharsets.UTF_8).length > MOST_NAME) {
            return Optional.empty();
        }
        int socket = Libc.socket(AF_INET, SOCK_DGRAM_CLOEXEC, 0);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment request = arena.allocate(IFREQ, 8);
            request.setString(0, name);
            int index = Libc.interfaceIndex(name);
            if (index == 0 || !Libc.interfaceRequest(socket, SIOCGIFFLAGS, request)) {
                return Optional.empty();
            }
            boolean up = (request.get(JAVA_SHORT, IFREQ_DATA) & IFF_UP) != 0;
            if (!Libc.interfaceRequest(socket, SIOCGIFHWADDR, request)) {
                return Optional.empty();
            }
            int hardware = request.get(JAVA_SHORT, IFREQ_DATA) & 0xFFFF;
            return Optional.of(new NetworkDevice(name, index, hardware, up));
        } finally {
            Libc.close(socket);
        }
    }

    /** {@return all interfaces, in the order of their numbers} */
    static List<NetworkDevice> all() throws SystemCallException {
        List<NetworkDevice> all = new ArrayList<>();
        for (String name : names()) {
            of(name).ifPresent(all::add);
        }
        return all;
    }

    private static List<String> names() {
        MemorySegment array = Libc.interfaceNames();
        if (array.address() == 0) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        MemorySegment entries = array.reinterpret(Long.MAX_VALUE);
        for (long at = 0; entries.get(JAVA_INT, at) != 0; at += NAMEINDEX) {
            names.add(entries.get(ADDRESS, at + NAMEINDEX_NAME)
                    .reinterpret(MOST_NAME + 1L)
                    .getString(0));
        }
        Libc.freeInterfaceNames(array);
        return names;
    }

    /** {@return whether decoders know the header that its packets come with} */
    boolean supported() {
        return HardwareType.of(hardware).isPresent();
    }

    CaptureInterface describe() {
        return new CaptureInterface(
                name, "", up, HardwareType.of(hardware).orElse(null) == HardwareType.LOOPBACK, addresses());
    }

    private List<String> addresses() {
        try {
            NetworkInterface known = NetworkInterface.getByName(name);
            return known == null
                    ? List.of()
                    : known.getInterfaceAddresses().stream()
                            .map(InterfaceAddress::getAddress)
                            .map(each -> each.getHostAddress().replaceFirst("%.*", ""))
                            .toList();
        } catch (SocketException e) {
            return List.of(); // it went while it was looked at
        }
    }
}

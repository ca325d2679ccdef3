package org.ocellus.itests.live.net;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network of its own, without other traffic than that of the test: interfaces have neither IPv6 nor ARP. Gone when closed, with
 * all that is in it.
 */
public final class NetworkNamespace implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Path NETWORKS = Path.of("/run/netns");
    private static final String MTU = "9000";

    private final String name = nextName();
    private final List<String> inside = List.of("ip", "netns", "exec", name);

    /** Makes a network with a loopback interface. */
    public NetworkNamespace() {
        Programs.run(List.of("ip", "netns", "add", name));
        run("sysctl", "-qw", "net.ipv6.conf.all.disable_ipv6=1", "net.ipv6.conf.default.disable_ipv6=1");
        ip("link", "set", "lo", "up");
    }

    /** {@return a name that no network has} One that is there is of a process that was killed, whose number this one got. */
    private static String nextName() {
        String next = "ocellus-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        return Files.exists(NETWORKS.resolve(next)) ? nextName() : next;
    }

    /** Skips the test where nobody may make networks, not even root, as in most containers. */
    static void assumePossible() {
        try {
            new NetworkNamespace().close();
        } catch (AssertionError e) {
            assumeTrue(false, "this test needs network namespaces, which cannot be made here: " + e.getMessage());
        }
    }

    private void ip(String... words) {
        Programs.run(Programs.words(List.of("ip", "-n", name), words));
    }

    /** {@return the words that run a program in this network} */
    List<String> inside(String... words) {
        return Programs.words(inside, words);
    }

    /** Runs a program in this network. {@return what it wrote} */
    public String run(String... words) {
        return Programs.run(inside(words));
    }

    /** Makes a cable with two ends, both switched on, and waits until it carries packets. */
    public NetworkNamespace cable(String one, String other) {
        ip("link", "add", one, "mtu", MTU, "type", "veth", "peer", "name", other, "mtu", MTU);
        for (String end : List.of(one, other)) {
            ip("link", "set", end, "arp", "off", "up");
        }
        awaitCarriers();
        return this;
    }

    /** The kernel connects the two ends of a cable behind the command that switches one on: until then it drops what is sent. */
    private void awaitCarriers() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!run("ip", "-br", "link", "show", "type", "veth")
                .lines()
                .allMatch(line -> line.matches("\\S+ +UP .*"))) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("no carrier: " + run("ip", "link"));
            }
        }
    }

    /** Removes a cable by one of its ends. */
    public void remove(String end) {
        ip("link", "del", end);
    }

    /** Switches an interface on, whose cable carries packets then, or off. */
    public void up(String end, boolean up) {
        ip("link", "set", end, up ? "up" : "down");
        if (up) {
            awaitCarriers();
        }
    }

    /**
     * Sends the packets of a capture.
     *
     * @param end where they enter
     * @param packetsPerSecond how fast
     * @param rounds how often
     * @return what tcpreplay says of it
     */
    public String replay(Path capture, String end, int packetsPerSecond, int rounds) {
        return run(
                "tcpreplay",
                "-q",
                "-K", // reads the capture first
                "-i",
                end,
                "--pps=" + packetsPerSecond,
                "--loop=" + rounds,
                capture.toString());
    }

    /** {@return how many sockets that see packets are attached to an interface; number 0 is all interfaces} */
    long attached() {
        return run("cat", "/proc/net/packet")
                .lines()
                .skip(1)
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[3].equals("0003")) // all protocols, so that it is bound
                .count();
    }

    @Override
    public void close() {
        Programs.run(List.of("ip", "netns", "del", name));
    }
}

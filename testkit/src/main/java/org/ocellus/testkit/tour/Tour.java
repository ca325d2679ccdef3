package org.ocellus.testkit.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sample capture. The same every time: no clock, no chance. */
public final class Tour {
    private Tour() {}

    /**
     * Writes the capture to the file named, {@code samples/tour.pcap} unless stated.
     *
     * @param arguments at most a file name
     */
    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments.length == 0 ? "samples/tour.pcap" : arguments[0]), capture());
    }

    /** {@return the capture as a file: classic pcap, microseconds, Ethernet} */
    public static byte[] capture() {
        Recorder recorder = new Recorder();
        PlainScenes.ipv4(recorder);
        PlainScenes.ipv6(recorder);
        PlainScenes.otherTransports(recorder);
        LinkScenes.vlan(recorder);
        LinkScenes.mpls(recorder);
        LinkScenes.pseudowire(recorder);
        OverlayScenes.vxlan(recorder);
        OverlayScenes.geneve(recorder);
        OverlayScenes.gue(recorder);
        OverlayScenes.nvgre(recorder);
        OverlayScenes.serviceChain(recorder);
        OverlayScenes.gre(recorder);
        OverlayScenes.pptp(recorder);
        RdmaScenes.version1(recorder);
        RdmaScenes.version2(recorder);
        OverlayScenes.deep(recorder);
        return recorder.toBytes();
    }
}

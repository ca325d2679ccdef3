package org.ocellus.spi.capture;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** A service that understands filter expressions in tcpdump's language (pcap-filter(7)). Thread-safe. */
@ConsumerType
public interface PacketFilterCompiler {

    /**
     * Checks an expression before any input is opened.
     *
     * @throws FilterSyntaxException if it has no meaning for any link layer
     * @throws CaptureException if expressions cannot be compiled on this host
     */
    void check(String expression) throws CaptureException;

    /**
     * {@return a filter for packets as capture files hold them, which the caller closes}
     *
     * @param expression what is wanted
     * @param linkType link-layer header type of the packets (LINKTYPE_ value)
     * @throws FilterSyntaxException if the expression has no meaning for that link layer
     * @throws CaptureException if expressions cannot be compiled on this host
     */
    PacketFilter compile(String expression, int linkType) throws CaptureException;

    /**
     * {@return a program for a socket of an interface} There VLAN tags may lie beside the packets and not in them, which the
     * program allows for.
     *
     * @param expression what is wanted
     * @param interfaceName the interface
     * @param snaplen what the program returns for packets that are wanted: how many of their bytes to keep
     * @throws FilterSyntaxException if the expression has no meaning for that interface
     * @throws CaptureException if expressions cannot be compiled on this host
     */
    List<BpfInstruction> compileForInterface(String expression, String interfaceName, int snaplen)
            throws CaptureException;
}

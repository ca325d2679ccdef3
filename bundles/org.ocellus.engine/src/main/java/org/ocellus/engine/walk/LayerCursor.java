package org.ocellus.engine.walk;

import org.ocellus.engine.dispatch.Names;
import org.ocellus.engine.dispatch.Slot;
import org.ocellus.engine.memory.Memory;
import org.ocellus.spi.decode.EndpointType;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;

/**
 * The window on the packet that decoders see; one a worker, reused for every packet.
 *
 * <p>Plug-ins use what {@link Layer} declares. Core decoders cast to this class and also name what a flow is made of.
 */
public final class LayerCursor implements Layer {
    private static final int NO_ALTERNATIVE = -1;
    private static final int FIRST_ETHERTYPE = 0x0600;

    final EncapsulationStack stack = new EncapsulationStack();
    final Found found = new Found();

    private long base;
    private int length;
    private int wireLength;

    /** Whether the layer may go on in other fragments of a datagram. */
    private boolean continued;

    // What the running decoder said.
    private Slot running = Slot.NONE;
    private int skip;
    private int clip;
    Selector space = Selector.LINK_TYPE;
    int value;
    int alternative;
    private int mark;
    private int labelMark;
    private boolean labelled;
    private boolean newConversation;
    private boolean newFragment;
    private final Endpoints newEndpoints = new Endpoints();
    private boolean carrierFree;
    private boolean carrierFreeMark;

    void begin(long address, int captured, int wire) {
        base = address;
        length = captured;
        wireLength = wire;
        stack.clear();
        found.clear();
        carrierFree = false;
        continued = false;
    }

    void enter(Slot slot) {
        running = slot;
        skip = -1;
        clip = -1;
        alternative = NO_ALTERNATIVE;
        mark = stack.size;
        labelMark = stack.labelCount;
        labelled = false;
        newConversation = false;
        newFragment = false;
        newEndpoints.type = null;
        carrierFreeMark = carrierFree;
    }

    /** Makes what a decoder said about its layer count. */
    void commit() {
        EndpointType type = newEndpoints.type;
        if (type != null) {
            found.endpoints.copy(newEndpoints);
            found.depth = stack.size;
            found.protocol = running.name();
            found.fragment = Found.WHOLE;
            found.clearTransport();
            carrierFree = newEndpoints.isIp();
        }
        if (newConversation) {
            found.protocol = running.name();
            found.depth = stack.size;
            found.clearTransport();
            found.payloadLength = Math.max(0, wireLength - Math.max(0, skip));
        }
    }

    /** Forgets what a decoder said about its layer. */
    void undo() {
        stack.size = mark;
        stack.labelCount = labelMark;
        carrierFree = carrierFreeMark;
    }

    boolean forwarded() {
        return skip >= 0;
    }

    void advance() {
        base += skip;
        length -= skip;
        wireLength -= skip;
        if (clip >= 0 && clip < wireLength) {
            wireLength = clip;
            length = Math.min(length, clip);
            continued = false; // it ends in front of the fragment's end
        }
        continued |= newFragment;
    }

    /** {@return whether all bytes of the layer are there: no other fragment has more, and none was cut off by the capture} */
    boolean isWhole() {
        return length >= wireLength && !continued;
    }

    private long at(int offset, int width) {
        if (offset < 0 || offset > length - width) {
            throw OutOfLayer.THROWN;
        }
        return base + offset;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public int wireLength() {
        return wireLength;
    }

    @Override
    public int u8(int offset) {
        return Memory.u8(at(offset, 1));
    }

    @Override
    public int u16(int offset) {
        return Memory.u16(at(offset, 2));
    }

    @Override
    public int u24(int offset) {
        long address = at(offset, 3);
        return Memory.u16(address) << 8 | Memory.u8(address + 2);
    }

    @Override
    public long u32(int offset) {
        return Memory.i32(at(offset, 4)) & 0xFFFF_FFFFL;
    }

    @Override
    public long u64(int offset) {
        return Memory.i64(at(offset, 8));
    }

    private void push(long id, int flags) {
        int top = stack.size;
        if (top == EncapsulationStack.CAPACITY) {
            return;
        }
        stack.kind[top] = running.name();
        stack.id[top] = id;
        if (carrierFree && found.endpoints.isIp()) {
            stack.outer[top].copy(found.endpoints);
            stack.flags[top] = flags | EncapsulationStack.CARRIED;
            carrierFree = false;
        } else {
            stack.flags[top] = flags;
            if (flags == EncapsulationStack.LABELLED) {
                stack.outer[top].copy(found.endpoints);
            }
        }
        stack.size = top + 1;
    }

    @Override
    public Layer tunnel(long id) {
        push(id, EncapsulationStack.HAS_ID);
        return this;
    }

    @Override
    public Layer tunnel() {
        push(0, 0);
        return this;
    }

    @Override
    public Layer label(long id) {
        if (!labelled) {
            labelled = true;
            if (mark == stack.size) {
                push(0, EncapsulationStack.LABELLED);
            }
        }
        int count = stack.labelCount;
        if (count < EncapsulationStack.CAPACITY) {
            stack.labels[count] = id;
            stack.labelLayer[count] = stack.size > mark ? stack.size - 1 : -1;
            stack.labelCount = count + 1;
        }
        return this;
    }

    @Override
    public Layer endpoints(EndpointType type, int source, int destination) {
        int width = type.length();
        at(source, width);
        at(destination, width);
        newEndpoints.set(
                type,
                width > 8 ? number(source, width - 8) : 0,
                width > 8 ? u64(source + width - 8) : number(source, width),
                width > 8 ? number(destination, width - 8) : 0,
                width > 8 ? u64(destination + width - 8) : number(destination, width));
        return this;
    }

    private long number(int offset, int width) {
        long number = 0;
        for (int i = 0; i < width; i++) {
            number = number << 8 | u8(offset + i);
        }
        return number;
    }

    @Override
    public Layer conversation() {
        newConversation = true;
        return this;
    }

    @Override
    public Outcome forward(int headerLength, Selector nextSpace, int nextValue) {
        if (headerLength < 0 || headerLength > length) {
            return Outcome.TRUNCATED;
        }
        skip = headerLength;
        if (nextSpace == Selector.ETHERTYPE && nextValue < FIRST_ETHERTYPE) {
            clip = nextValue;
            space = Selector.LLC;
            value = 0;
        } else {
            space = nextSpace;
            value = nextValue;
        }
        return Outcome.FORWARDED;
    }

    @Override
    public Outcome forward(int headerLength, int payloadLength, Selector nextSpace, int nextValue) {
        if (payloadLength < 0) {
            return Outcome.MALFORMED;
        }
        Outcome outcome = forward(headerLength, nextSpace, nextValue);
        clip = clip < 0 ? payloadLength : Math.min(clip, payloadLength);
        return outcome;
    }

    // What only core decoders say.

    /** {@return the address of the first byte of the layer} */
    public long address() {
        return base;
    }

    /** Asks the claimants of this value too, if nobody opened the one that is forwarded. */
    public void alternatively(int otherValue, int forwardedValue) {
        alternative = otherValue == forwardedValue ? NO_ALTERNATIVE : otherValue;
    }

    /** Names a conversation between MAC addresses; it holds as long as no header further in names another. */
    public void frame(long source, long destination, int etherType, int headerLength) {
        found.endpoints.set(EndpointType.MAC, 0, source, 0, destination);
        found.macs = true;
        found.sourceMac = source;
        found.destinationMac = destination;
        found.depth = stack.size;
        found.fragment = Found.WHOLE;
        found.clearTransport();
        found.protocol = Names.ETH;
        found.etherType = etherType;
        found.payloadLength = Math.max(0, wireLength - headerLength);
        found.hops = false;
        carrierFree = false;
    }

    /** Tells what a frame carries, once more than its first header is known. */
    public void etherType(int type) {
        if (found.endpoints.type == EndpointType.MAC) {
            found.etherType = type;
        }
    }

    /** Names a conversation between network addresses. */
    public void datagram(EndpointType type, long sourceHi, long sourceLo, long destinationHi, long destinationLo) {
        found.endpoints.set(type, sourceHi, sourceLo, destinationHi, destinationLo);
        found.depth = stack.size;
        found.fragment = Found.WHOLE;
        found.clearTransport();
        carrierFree = true;
    }

    /** Corrects the receiver's address, for headers that say where a datagram will end up. */
    public void destination(long high, long low) {
        found.endpoints.destinationHigh = high;
        found.endpoints.destinationLow = low;
    }

    /** Tells the protocol of the conversation and how much of it there is. */
    public void protocol(int number, int payloadLength) {
        found.protocol = number;
        found.payloadLength = Math.max(0, payloadLength);
    }

    /** Tells the hop count, the type of service and the flags of an IP header, and that it has no options so far. */
    public void hops(int ttl, int tos, int flags) {
        found.hops = true;
        found.ttl = ttl;
        found.tos = tos;
        found.ipFlags = flags;
        found.ipOptions = 0;
    }

    /** Tells an option of the IP header, as a bit of {@link IpOptions}. */
    public void ipOption(int bit) {
        found.ipOptions |= bit;
    }

    /** Tells that the datagram is a fragment. A header further in that names other endpoints makes this void. */
    public void fragment(int which, long key) {
        found.fragment = which;
        found.fragmentKey = key;
        newFragment = true;
    }

    /** Names a transport protocol and its ports, between the addresses known so far. */
    public void ports(int protocol, int source, int destination, int payloadLength) {
        found.protocol = protocol;
        found.depth = stack.size;
        found.ports = true;
        found.sourcePort = source;
        found.destinationPort = destination;
        found.payloadLength = Math.max(0, payloadLength);
    }

    /** Tells the TCP control bits and numbers. */
    public void tcp(int flags, int sequence, int acknowledgement, int window) {
        found.tcpFlags = flags;
        found.tcpSequence = sequence;
        found.tcpAcknowledgement = acknowledgement;
        found.tcpWindow = window;
    }

    /** Tells the shift count of the window scale option of a SYN, or {@link Found#NO_WINDOW_SCALE}. */
    public void tcpWindowScale(int shift) {
        found.tcpWindowScale = shift;
    }

    /** Tells where the payload of the transport begins; how long it is was told before. */
    public void payload(int offset) {
        found.payload = base + offset;
        found.payloadCaptured = Math.clamp(length - offset, 0, found.payloadLength);
    }

    /** Tells the kind of an ICMP message. */
    public void icmp(int type, int code, int id) {
        found.icmp = true;
        found.icmpType = type;
        found.icmpCode = code;
        found.icmpId = id;
    }

    /** Tells where an ICMP error quotes a packet. */
    public void quote(int offset) {
        found.quote = base + offset;
        found.quoteLength = length - offset;
    }

    /** {@return what was found so far} */
    public Found found() {
        return found;
    }

    /** {@return the encapsulations so far} */
    public EncapsulationStack stack() {
        return stack;
    }
}

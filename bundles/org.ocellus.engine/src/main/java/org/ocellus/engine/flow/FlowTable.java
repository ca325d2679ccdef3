package org.ocellus.engine.flow;

import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.record.RecordBatch;
import org.ocellus.engine.walk.EncapsulationStack;
import org.ocellus.engine.walk.Found;

/**
 * Keeps the state of every open conversation, and writes a record when one begins to be long, ends, goes quiet or has to
 * make room. One a worker; single-threaded; nothing is allocated per packet.
 *
 * <p>Time is that of the packets, see {@link PacketClock}. Which packets belong to one flow depends on their own times alone.
 */
public final class FlowTable implements AutoCloseable {
    /** How far time moves before timers are looked at; look-ups check timeouts exactly, whatever this is. */
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(10);

    /** Native memory for paths, labels and earlier records, in bytes a flow on average. */
    private static final long CHUNK_BYTES_A_FLOW = 256;

    /** Native memory for metrics, in bytes a flow on average: for the groups that are on without configuration. */
    private static final long METRIC_BYTES_A_FLOW = 256;

    private static final int NONE = OpenFlows.NONE;
    private static final int TCP = 6;

    private final RecordSink sink;
    private final FlowCounters counters;
    private final OpenFlows open;
    private final ChunkPool chunks;
    private final FlowMetrics metrics;
    private final RecordWriter writer;
    private final FlowKey key = new FlowKey();
    private final FlowKey tunnelKey = new FlowKey();
    private final Tunnels tunnels = new Tunnels();
    private final FragmentTable fragments = new FragmentTable();
    private final PathStore paths;
    private final IcmpQuote quote = new IcmpQuote();
    private final PacketClock clock = new PacketClock();
    private FlowSettings settings;
    private boolean keyHasPorts;
    private boolean keepsNetwork;
    private boolean keepsResponse;
    private long nextTick;
    private long sequence;

    /**
     * Makes an empty table.
     *
     * @param settings limits, key and metrics
     * @param sink where records go
     * @param counters the ledger to keep
     */
    public FlowTable(FlowSettings settings, RecordSink sink, FlowCounters counters) {
        this.settings = settings;
        this.sink = sink;
        this.counters = counters;
        open = new OpenFlows(settings);
        chunks = new ChunkPool(settings.maxFlows() * CHUNK_BYTES_A_FLOW);
        metrics = new FlowMetrics(settings.maxFlows() * METRIC_BYTES_A_FLOW, counters);
        paths = new PathStore(chunks);
        writer = new RecordWriter(chunks, metrics);
        take(settings);
    }

    private void take(FlowSettings other) {
        settings = other;
        key.settings(other.key());
        tunnelKey.settings(other.key());
        keyHasPorts = other.key().ports();
        writer.ports(keyHasPorts);
        tunnels.settings(other.tunnels());
        fragments.lifetime(other.timeout(IdleClass.FRAGMENT));
        metrics.settings(other.metrics(), other.userData());
        keepsNetwork = metrics.keepsNetwork();
        keepsResponse = metrics.keepsResponse();
    }

    /**
     * Lets other settings hold, on the worker's thread: times at once, key and metrics for flows that begin from now on. The
     * capacity stays.
     */
    public void settings(FlowSettings other) {
        if (!other.equals(settings)) {
            take(other);
            open.settings(other);
        }
    }

    /** {@return the time of the table, in nanoseconds since the epoch} */
    public long now() {
        return clock.now();
    }

    /**
     * Accounts a packet.
     *
     * @param found the conversation that it belongs to, if any
     * @param stack its encapsulations
     * @param timestamp when it was seen, in nanoseconds since the epoch
     * @param wire its bytes on the wire
     */
    public void account(Found found, EncapsulationStack stack, long timestamp, int wire) {
        counters.packets++;
        counters.bytes += wire;
        if (clock.moves(timestamp)) {
            time(timestamp);
        }
        if (!found.conversation()) {
            counters.undecodable++;
            return;
        }
        key.of(found, stack);
        int slot = found.fragment() == Found.LATER_FRAGMENT ? firstFragment(datagram(found.fragmentKey())) : NONE;
        if (slot == NONE) {
            slot = find(found, timestamp);
        }
        if (slot == NONE) {
            slot = create(found, stack);
        }
        count(slot, found, timestamp, wire);
        if (found.fragment() == Found.FIRST_FRAGMENT) {
            long id = Memory.getLong(open.address(slot) + FlowSlot.FLOW_ID);
            fragments.put(datagram(found.fragmentKey()), id, slot, key.fromB, clock.now());
        }
        if (found.depth() > 0) { // last, since in a full table the flow may have to make room for its tunnel
            encapsulated(slot, found, stack, timestamp, wire);
        }
        if (found.quoteLength() > 0) {
            report(found);
        }
    }

    /** {@return identifies the fragmented datagram, also among tenants with the same addresses} */
    private long datagram(long fragmentKey) {
        return fragmentKey ^ key.pathHash;
    }

    /** {@return the flow that the first fragment of this packet's datagram was counted on} */
    private int firstFragment(long datagram) {
        int entry = fragments.find(datagram, clock.now());
        if (entry < 0) {
            return NONE;
        }
        int slot = entry >>> 1;
        if (Memory.getLong(open.address(slot) + FlowSlot.FLOW_ID) != fragments.flowId(datagram)) {
            return NONE; // that flow is over
        }
        key.fromB = (entry & 1) != 0;
        return slot;
    }

    /** {@return the open flow that the packet belongs to; one that it cannot belong to any more is ended} */
    private int find(Found found, long timestamp) {
        int slot = open.search(key);
        if (slot == NONE) {
            return NONE;
        }
        long address = open.address(slot);
        if (Math.abs(timestamp - Memory.getLong(address + FlowSlot.LAST_SEEN)) > open.timeout(address)) {
            end(slot, causeOf(address, Cause.IDLE));
            return NONE;
        }
        boolean opens = (found.tcpFlags() & (TcpState.SYN | TcpState.ACK)) == TcpState.SYN;
        if (opens && keyHasPorts && isUsedAgain(address, found)) {
            end(slot, Cause.CLOSED);
            return NONE;
        }
        return slot;
    }

    /** {@return whether a SYN begins another connection between the same ports} */
    private boolean isUsedAgain(long address, Found found) {
        int state = TcpState.of(address);
        return TcpState.over(state) || (state == TcpState.CLOSING && !metrics.repeatsSyn(address, key.fromB, found));
    }

    @SuppressWarnings("EnumOrdinal") // indexes an array that lives no longer than this process
    private int create(Found found, EncapsulationStack stack) {
        int slot = allocate(key);
        counters.flows++;
        long address = open.address(slot);
        Memory.putByte(address + FlowSlot.FLAGS, found.ports() && keyHasPorts ? FlowSlot.HAS_PORTS : 0);
        Initiator.first(address, key.fromB, found, isSegment(found));
        if (found.depth() > 0) {
            Memory.putInt(address + FlowSlot.PATH, path(stack, found.depth(), key.fromB));
        }
        open.list(slot, IdleClass.of(found, isSegment(found)).ordinal(), clock.now());
        return slot;
    }

    private int path(EncapsulationStack stack, int depth, boolean fromB) {
        int chunk = paths.write(stack, depth, fromB);
        if (chunk == ChunkPool.NONE) {
            counters.pathsLost++;
        }
        return chunk;
    }

    private int allocate(FlowKey of) {
        if (open.isFull()) {
            counters.evicted++;
            end(open.nearest(), Cause.EVICTED);
        }
        counters.active++;
        return open.allocate(of, FlowIds.of(clock.now(), sequence++));
    }

    /** {@return whether the packet is a segment of one TCP connection} */
    private boolean isSegment(Found found) {
        return found.protocol() == TCP && found.ports() && keyHasPorts;
    }

    @SuppressWarnings("EnumOrdinal") // indexes an array that lives no longer than this process
    private void count(int slot, Found found, long timestamp, int wire) {
        long address = open.address(slot);
        boolean fromB = key.fromB;
        boolean segment = isSegment(found);
        long side = fromB ? address + FlowSlot.TO_B_8 : address;
        long other = fromB ? address : address + FlowSlot.TO_B_8;
        long sent = Memory.getLong(side + FlowSlot.PACKETS_A);
        long before = sent + Memory.getLong(other + FlowSlot.PACKETS_A);
        if (before == 0) {
            metrics.first(address, fromB, found, segment);
        } else {
            metrics.next(address, fromB, found, timestamp, wire, before, segment);
            if (sent == 0 && keepsResponse && !segment) {
                Response.keep(address, found, FlowSlot.flowStart(address, chunks), timestamp);
            }
        }
        FlowSlot.count(address, fromB, timestamp, wire);
        Memory.putLong(side + FlowSlot.PAYLOAD_A, Memory.getLong(side + FlowSlot.PAYLOAD_A) + found.payloadLength());
        Description.add(address, fromB, found);
        if (keepsNetwork && found.hops()) {
            network(address, fromB, found);
        }
        if (segment) {
            tcp(address, found);
            open.reclass(slot, TcpState.idleClass(address).ordinal(), clock.now());
        }
    }

    private void network(long address, boolean fromB, Found found) {
        int side = fromB ? 1 : 0;
        long flagsAt = address + FlowSlot.IP_FLAGS_A + side;
        int flags = Memory.getByte(flagsAt);
        if ((flags | found.ipFlags()) != flags) {
            Memory.putByte(flagsAt, flags | found.ipFlags());
        }
        if (NetworkMetrics.differs(found, Memory.u8(address + FlowSlot.TTL_A + side))) {
            metrics.network(address, fromB, found);
        }
    }

    private void tcp(long address, Found found) {
        int flags = found.tcpFlags();
        Initiator.later(address, key.fromB, flags);
        long side = address + FlowSlot.TCP_FLAGS_A + (key.fromB ? 1 : 0);
        Memory.putByte(side, Memory.getByte(side) | flags);
        TcpState.follow(
                address, key.fromB, flags, found.tcpSequence(), found.tcpAcknowledgement(), found.payloadLength());
    }

    /** {@return why a flow ends: a connection that is over was closed, whatever makes it leave the table now} */
    private static Cause causeOf(long address, Cause otherwise) {
        boolean tcp = Memory.u16(address + FlowSlot.PROTOCOL) == TCP;
        return tcp && TcpState.over(TcpState.of(address)) ? Cause.CLOSED : otherwise;
    }

    private void encapsulated(int slot, Found found, EncapsulationStack stack, long timestamp, int wire) {
        if (stack.labelCount() > 0) {
            paths.label(open.address(slot), stack, EncapsulationStack.CAPACITY, key.fromB);
        }
        int child = slot;
        for (int i = found.depth() - 1; i >= 0; i--) {
            if (tunnels.is(stack, i, found)) {
                child = tunnel(child, found, stack, i, timestamp, wire);
            }
        }
    }

    /** Counts the packet on the tunnel that is layer {@code i}. {@return the tunnel's slot} */
    private int tunnel(int child, Found found, EncapsulationStack stack, int i, long timestamp, int wire) {
        tunnelKey.tunnel(stack, i, key, found.depth(), tunnels.ends(stack, i));
        int slot = Tunnels.parent(open, child, tunnelKey);
        if (slot == NONE) {
            tunnelKey.hash();
            slot = open.search(tunnelKey);
            if (slot == NONE) {
                slot = createTunnel(stack, i);
            }
            Tunnels.adopt(open, child, slot);
        }
        long address = open.address(slot);
        FlowSlot.count(address, tunnelKey.fromB, timestamp, wire);
        if (stack.labelCount() > 0) {
            paths.label(address, stack, i + 1, tunnelKey.fromB);
        }
        return slot;
    }

    @SuppressWarnings("EnumOrdinal") // indexes an array that lives no longer than this process
    private int createTunnel(EncapsulationStack stack, int i) {
        int slot = allocate(tunnelKey);
        counters.tunnels++;
        counters.active--;
        long address = open.address(slot);
        int flags = FlowSlot.IS_TUNNEL | (tunnelKey.fromB ? FlowSlot.INITIATOR_IS_B : 0);
        if ((stack.flags(i) & EncapsulationStack.HAS_ID) != 0) {
            flags |= FlowSlot.HAS_TUNNEL_ID;
            Memory.putLong(address + FlowSlot.PAYLOAD_A, stack.id(i));
        }
        Memory.putByte(address + FlowSlot.FLAGS, flags);
        Memory.putInt(address + FlowSlot.PATH, path(stack, i + 1, tunnelKey.fromB));
        open.list(slot, IdleClass.TUNNEL.ordinal(), clock.now());
        return slot;
    }

    /** Credits an ICMP error to the flow whose packet it quotes, if that is known. */
    private void report(Found found) {
        if (!quote.read(found, key)) {
            return;
        }
        int slot = quote.later ? firstFragment(datagram(quote.fragmentKey)) : NONE;
        if (slot == NONE) {
            slot = open.search(key);
        }
        if (slot != NONE) {
            long address = open.address(slot);
            Memory.putInt(address + FlowSlot.ICMP_ERRORS, Memory.getInt(address + FlowSlot.ICMP_ERRORS) + 1);
            Memory.putByte(address + FlowSlot.ICMP_ERROR_TYPE, found.icmpType());
            Memory.putByte(address + FlowSlot.ICMP_ERROR_CODE, found.icmpCode());
        }
    }

    /** Lets time go on to a moment, and timers run, although no packet came; a moment that is over does nothing. */
    public void advance(long timestamp) {
        if (timestamp > clock.now()) {
            time(timestamp);
        }
    }

    private void time(long timestamp) {
        if (clock.isNew()) {
            open.start(timestamp);
            nextTick = timestamp;
        } else if (PacketClock.isStep(clock.now(), timestamp)) {
            step(timestamp);
        }
        clock.set(timestamp);
        if (timestamp >= nextTick) {
            nextTick = timestamp + TICK;
            timers();
        }
    }

    /** Ends the flows of another time, and lets those that have begun in this one wait anew. */
    private void step(long timestamp) {
        counters.stepsBack += timestamp < clock.now() ? 1 : 0;
        endThose(address -> isOfAnotherTime(address, timestamp), Cause.IDLE);
        fragments.clear();
        open.restart(timestamp);
        nextTick = timestamp;
    }

    private boolean isOfAnotherTime(long address, long timestamp) {
        long late = timestamp + PacketClock.LATE;
        return Memory.getLong(address + FlowSlot.LAST_SEEN) > late || timestamp > open.idleAt(address);
    }

    private void timers() {
        long now = clock.now();
        for (int slot = open.idle(now); slot != NONE; slot = open.idle(now)) {
            end(slot, causeOf(open.address(slot), Cause.IDLE));
        }
        for (int slot = open.reportable(now); slot != NONE; slot = open.reportable(now)) {
            status(open.address(slot));
        }
    }

    private void status(long address) {
        if (Memory.getLong(address + FlowSlot.RECORD_START) == FlowSlot.NO_PACKET) {
            return; // no packet since the last one
        }
        boolean first = Memory.getInt(address + FlowSlot.REPORTED) == ChunkPool.NONE;
        if (first) {
            int chunk = chunks.allocate(FlowSlot.REPORTED_SIZE);
            if (chunk == ChunkPool.NONE) {
                return; // no memory to tell deltas: the flow is reported when it ends
            }
            write(address, Cause.START);
            Memory.putInt(address + FlowSlot.REPORTED, chunk);
        } else {
            write(address, Cause.STATUS);
        }
        writer.reported(address);
    }

    private static boolean isTunnel(long address) {
        return (Memory.getByte(address + FlowSlot.FLAGS) & FlowSlot.IS_TUNNEL) != 0;
    }

    private void write(long address, Cause cause) {
        RecordBatch batch = sink.batch();
        writer.write(address, cause, batch.next());
        batch.append();
        if (isTunnel(address)) {
            counters.tunnelRecords++;
        } else {
            counters.records++;
            counters.packetsRecorded += writer.packets();
        }
    }

    private void end(int slot, Cause cause) {
        long address = open.address(slot);
        write(address, cause);
        if (!isTunnel(address)) {
            counters.active--;
        }
        paths.release(address);
        metrics.release(address);
        int reported = Memory.getInt(address + FlowSlot.REPORTED);
        if (reported != ChunkPool.NONE) {
            chunks.release(reported, FlowSlot.REPORTED_SIZE);
        }
        open.remove(slot);
    }

    /** Writes and forgets all flows, in the order in which they have slots; tunnels last, since flows name them. */
    public void flush() {
        endThose(address -> true, Cause.SHUTDOWN);
    }

    private void endThose(LongPredicate wanted, Cause cause) {
        for (boolean tunnelsOnly : new boolean[] {false, true}) {
            for (int slot = 0; slot < open.created(); slot++) {
                long address = open.address(slot);
                if (open.isOpen(address) && isTunnel(address) == tunnelsOnly && wanted.test(address)) {
                    end(slot, causeOf(address, cause));
                }
            }
        }
    }

    /**
     * Begins to hand copies of open flows to a reader, those seen last in front; on the worker's thread.
     *
     * @param limit the most to hand out
     * @param reader takes the address of each record, valid during the call
     */
    public FlowScan look(int limit, FlowScan.Reader reader) {
        return new FlowScan(open, writer, limit, null, reader);
    }

    /**
     * Begins to hand copies of those open flows to a reader that pass a selection, those that it ranks highest in front; on the
     * worker's thread. Each open flow is made a record for that.
     *
     * @param limit the most to hand out
     * @param selection which
     * @param reader takes the address of each record, valid during the call
     */
    public FlowScan look(int limit, FlowScan.Selection selection, FlowScan.Reader reader) {
        return new FlowScan(open, writer, limit, selection, reader);
    }

    @Override
    public void close() {
        open.close();
        chunks.close();
        metrics.close();
        fragments.clear();
    }
}

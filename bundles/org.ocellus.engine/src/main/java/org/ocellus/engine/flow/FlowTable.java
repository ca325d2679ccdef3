package org.ocellus.engine.flow;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.record.RecordBatch;
import org.ocellus.engine.walk.EncapsulationStack;
import org.ocellus.engine.walk.Found;

/**
 * Keeps the state of every open conversation, and writes a record when one begins to be long, ends, goes quiet or has to
 * make room. One a worker; single-threaded; nothing is allocated per packet.
 *
 * <p>Time is that of the packets: {@link #advance} moves it and never back.
 */
public final class FlowTable implements AutoCloseable {
    /** How far time moves before timers are looked at; look-ups check timeouts exactly, whatever this is. */
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(10);

    /** Native memory for paths, labels and earlier records, in bytes a flow on average. */
    private static final long CHUNK_BYTES_A_FLOW = 256;

    /** How many flows that come due at one time are looked at for the one that was seen least recently. */
    private static final int EVICTION_CANDIDATES = 32;

    private static final int STATUS_DUE = 24;

    private static final int NONE = -1;
    private static final IdleClass[] CLASSES = IdleClass.values();

    private final FlowSettings settings;
    private final RecordSink sink;
    private final FlowCounters counters;
    private final SlotStore store;
    private final ChunkPool chunks;
    private final FlowIndex index = new FlowIndex();
    private final RecordWriter writer;
    private final TimerWheel wheel;
    private final long[] timeouts = new long[CLASSES.length];
    private final SlotList status;
    private final FlowKey key = new FlowKey();
    private final FlowKey tunnelKey = new FlowKey();
    private final FragmentTable fragments = new FragmentTable();
    private final PathStore paths;
    private final IcmpQuote quote = new IcmpQuote();
    private long now;
    private long nextTick;
    private long sequence;

    /**
     * Makes an empty table.
     *
     * @param settings limits
     * @param sink where records go
     * @param counters the ledger to keep
     */
    @SuppressWarnings("EnumOrdinal") // indexes an array that lives no longer than this process
    public FlowTable(FlowSettings settings, RecordSink sink, FlowCounters counters) {
        this.settings = settings;
        this.sink = sink;
        this.counters = counters;
        store = new SlotStore(settings.maxFlows());
        chunks = new ChunkPool(settings.maxFlows() * CHUNK_BYTES_A_FLOW);
        paths = new PathStore(chunks);
        writer = new RecordWriter(chunks);
        status = SlotList.status(store);
        wheel = new TimerWheel(store);
        for (IdleClass each : CLASSES) {
            timeouts[each.ordinal()] = settings.timeout(each);
        }
    }

    /** {@return the time of the table, in nanoseconds since the epoch} */
    public long now() {
        return now;
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
        advance(timestamp);
        if (!found.conversation()) {
            counters.undecodable++;
            return;
        }
        key.of(found, stack);
        int slot = found.fragment() == Found.LATER_FRAGMENT ? firstFragment(found) : NONE;
        if (slot == NONE) {
            slot = find(found);
        }
        if (slot == NONE) {
            slot = create(found, stack);
        }
        count(slot, found, timestamp, wire);
        if (found.fragment() == Found.FIRST_FRAGMENT) {
            long id = Memory.getLong(store.address(slot) + FlowSlot.FLOW_ID);
            fragments.put(datagram(found), id, slot, key.fromB, now);
        }
        if (found.depth() > 0) { // last, since in a full table the flow may have to make room for its tunnel
            encapsulated(slot, found, stack, timestamp, wire);
        }
        if (found.quoteLength() > 0) {
            report(found);
        }
    }

    /** {@return identifies the fragmented datagram, also among tenants with the same addresses} */
    private long datagram(Found found) {
        return found.fragmentKey() ^ key.pathHash;
    }

    /** {@return the flow that the first fragment of this packet's datagram was counted on} */
    private int firstFragment(Found found) {
        long datagram = datagram(found);
        int entry = fragments.find(datagram, now);
        if (entry < 0) {
            return NONE;
        }
        int slot = entry >>> 1;
        if (Memory.getLong(store.address(slot) + FlowSlot.FLOW_ID) != fragments.flowId(datagram)) {
            return NONE; // that flow is over
        }
        key.fromB = (entry & 1) != 0;
        return slot;
    }

    private int search(FlowKey wanted) {
        for (int at = index.first(wanted.hash); at >= 0; at = index.next(at, wanted.hash)) {
            int slot = index.slot(at);
            if (wanted.matches(store.address(slot))) {
                return slot;
            }
        }
        return NONE;
    }

    /** {@return the open flow that the packet belongs to; one that it cannot belong to any more is ended} */
    private int find(Found found) {
        int slot = search(key);
        if (slot == NONE) {
            return NONE;
        }
        long address = store.address(slot);
        if (now > idleAt(address)) {
            end(slot, causeOf(address, Cause.IDLE));
            return NONE;
        }
        boolean opens = (found.tcpFlags() & (TcpState.SYN | TcpState.ACK)) == TcpState.SYN;
        if (opens && isOver(address)) {
            end(slot, Cause.CLOSED);
            return NONE;
        }
        return slot;
    }

    private int create(Found found, EncapsulationStack stack) {
        int slot = allocate(key);
        counters.flows++;
        long address = store.address(slot);
        Memory.putByte(address + FlowSlot.FLAGS, found.ports() ? FlowSlot.HAS_PORTS : 0);
        initiator(address, found);
        if (found.depth() > 0) {
            Memory.putInt(address + FlowSlot.PATH, path(stack, found.depth(), key.fromB));
        }
        list(slot, idleClass(found, address));
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
        if (store.isFull()) {
            evict();
        }
        int slot = store.allocate();
        long address = store.address(slot);
        of.write(address);
        Memory.putLong(address + FlowSlot.FLOW_ID, FlowIds.of(now, sequence++));
        Memory.putLong(address + FlowSlot.RECORD_START, FlowSlot.NO_PACKET);
        index.put(of.hash, slot);
        counters.active++;
        return slot;
    }

    private void list(int slot, int idleClass) {
        Memory.putByte(store.address(slot) + FlowSlot.IDLE_CLASS, idleClass);
        wheel.put(slot, now + timeouts[idleClass]);
        Memory.putLong(store.links(slot) + STATUS_DUE, now + settings.statusInterval());
        status.append(slot);
    }

    private long timeout(long address) {
        return timeouts[Memory.getByte(address + FlowSlot.IDLE_CLASS)];
    }

    /** {@return when the flow will have been idle for too long} */
    private long idleAt(long address) {
        return Memory.getLong(address + FlowSlot.LAST_SEEN) + timeout(address);
    }

    @SuppressWarnings("EnumOrdinal") // indexes an array that lives no longer than this process
    private static int idleClass(Found found, long slot) {
        IdleClass idleClass = switch (found.protocol()) {
            case 6 -> {
                int state = Memory.getByte(slot + FlowSlot.TCP_STATE);
                yield TcpState.over(state)
                        ? IdleClass.TCP_CLOSED
                        : state >= TcpState.CONNECTED ? IdleClass.TCP : IdleClass.TCP_OPENING;
            }
            case 17, 136 -> IdleClass.UDP;
            case 1, 58 -> IdleClass.ICMP;
            default -> IdleClass.OTHER;
        };
        return idleClass.ordinal();
    }

    private void initiator(long address, Found found) {
        boolean isB = key.fromB;
        int by = DirectionBy.FIRST;
        if (found.protocol() == 6 && found.ports()) {
            int handshake = found.tcpFlags() & (TcpState.SYN | TcpState.ACK);
            if (handshake == TcpState.SYN) {
                by = DirectionBy.SYN;
            } else if (handshake == (TcpState.SYN | TcpState.ACK)) {
                by = DirectionBy.SYNACK;
                isB = !isB;
            } else if (found.sourcePort() < 1024 && found.destinationPort() >= 1024) {
                by = DirectionBy.PORT;
                isB = !isB;
            }
        }
        direct(address, isB, by);
    }

    private static void direct(long address, boolean initiatorIsB, int by) {
        int flags = Memory.getByte(address + FlowSlot.FLAGS) & ~FlowSlot.INITIATOR_IS_B;
        Memory.putByte(address + FlowSlot.FLAGS, initiatorIsB ? flags | FlowSlot.INITIATOR_IS_B : flags);
        Memory.putByte(address + FlowSlot.DIRECTION_BY, by);
    }

    private void count(int slot, Found found, long timestamp, int wire) {
        long address = store.address(slot);
        long side = key.fromB ? address + FlowSlot.TO_B_8 : address;
        Memory.putLong(side + FlowSlot.PACKETS_A, Memory.getLong(side + FlowSlot.PACKETS_A) + 1);
        Memory.putLong(side + FlowSlot.BYTES_A, Memory.getLong(side + FlowSlot.BYTES_A) + wire);
        Memory.putLong(side + FlowSlot.PAYLOAD_A, Memory.getLong(side + FlowSlot.PAYLOAD_A) + found.payloadLength());
        seen(address, timestamp);
        describe(address, found);
        if (found.protocol() == 6 && found.ports()) {
            tcp(address, found);
            reclass(slot, address, found);
        }
    }

    private static void seen(long address, long timestamp) {
        if (Memory.getLong(address + FlowSlot.RECORD_START) == FlowSlot.NO_PACKET) {
            Memory.putLong(address + FlowSlot.RECORD_START, timestamp);
        }
        if (timestamp > Memory.getLong(address + FlowSlot.LAST_SEEN)) {
            Memory.putLong(address + FlowSlot.LAST_SEEN, timestamp);
        }
    }

    /** Notes what the first packet of each direction tells. */
    private void describe(long address, Found found) {
        int flags = Memory.getByte(address + FlowSlot.FLAGS);
        int hops = key.fromB ? FlowSlot.HAS_HOPS_B : FlowSlot.HAS_HOPS_A;
        int more = flags;
        if ((flags & hops) == 0 && found.hops()) {
            more |= hops;
            int side = key.fromB ? 1 : 0;
            Memory.putByte(address + FlowSlot.TTL_A + side, found.ttl());
            Memory.putByte(address + FlowSlot.TOS_A + side, found.tos());
        }
        if ((flags & FlowSlot.HAS_MACS) == 0 && found.macs()) {
            more |= FlowSlot.HAS_MACS;
            mac(address + (key.fromB ? FlowSlot.MAC_B : FlowSlot.MAC_A), found.sourceMac());
            mac(address + (key.fromB ? FlowSlot.MAC_A : FlowSlot.MAC_B), found.destinationMac());
        }
        if ((flags & FlowSlot.HAS_ICMP) == 0 && found.icmp()) {
            more |= FlowSlot.HAS_ICMP;
            Memory.putByte(address + FlowSlot.ICMP_TYPE, found.icmpType());
            Memory.putByte(address + FlowSlot.ICMP_CODE, found.icmpCode());
        }
        if (more != flags) {
            Memory.putByte(address + FlowSlot.FLAGS, more);
        }
    }

    private static void mac(long at, long mac) {
        Memory.putShort(at, (int) (mac >>> 32));
        Memory.putInt(at + 2, (int) mac);
    }

    private void tcp(long address, Found found) {
        int flags = found.tcpFlags();
        int handshake = flags & (TcpState.SYN | TcpState.ACK);
        if ((flags & TcpState.SYN) != 0
                && Memory.getByte(address + FlowSlot.DIRECTION_BY) < DirectionBy.SYN
                && Memory.getInt(address + FlowSlot.REPORTED) == ChunkPool.NONE) {
            boolean fromInitiator = handshake == TcpState.SYN;
            direct(address, key.fromB == fromInitiator, fromInitiator ? DirectionBy.SYN : DirectionBy.SYNACK);
        }
        long side = address + FlowSlot.TCP_FLAGS_A + (key.fromB ? 1 : 0);
        Memory.putByte(side, Memory.getByte(side) | flags);
        TcpState.follow(
                address, key.fromB, flags, found.tcpSequence(), found.tcpAcknowledgement(), found.payloadLength());
    }

    /** Lets a TCP connection that has opened or ended wait for another timeout. */
    private void reclass(int slot, long address, Found found) {
        int is = idleClass(found, address);
        if (is != Memory.getByte(address + FlowSlot.IDLE_CLASS)) {
            Memory.putByte(address + FlowSlot.IDLE_CLASS, is);
            wheel.remove(slot);
            wheel.put(slot, now + timeouts[is]);
        }
    }

    /** {@return why a flow ends: a connection that is over was closed, whatever makes it leave the table now} */
    private static Cause causeOf(long address, Cause otherwise) {
        return isOver(address) ? Cause.CLOSED : otherwise;
    }

    private static boolean isOver(long address) {
        return TcpState.over(Memory.getByte(address + FlowSlot.TCP_STATE));
    }

    private void encapsulated(int slot, Found found, EncapsulationStack stack, long timestamp, int wire) {
        if (stack.labelCount() > 0) {
            paths.label(store.address(slot), stack, key.fromB);
        }
        int child = slot;
        for (int i = found.depth() - 1; i >= 0; i--) {
            if ((stack.flags(i) & EncapsulationStack.CARRIED) != 0) {
                child = tunnel(child, found, stack, i, timestamp, wire);
            }
        }
    }

    /** Counts the packet on the tunnel that is layer {@code i}. {@return the tunnel's slot} */
    private int tunnel(int child, Found found, EncapsulationStack stack, int i, long timestamp, int wire) {
        tunnelKey.tunnel(stack, i, key, found.depth());
        int slot = parent(child);
        if (slot == NONE) {
            slot = adopt(child, stack, i);
        }
        long address = store.address(slot);
        long side = tunnelKey.fromB ? address + FlowSlot.TO_B_8 : address;
        Memory.putLong(side + FlowSlot.PACKETS_A, Memory.getLong(side + FlowSlot.PACKETS_A) + 1);
        Memory.putLong(side + FlowSlot.BYTES_A, Memory.getLong(side + FlowSlot.BYTES_A) + wire);
        seen(address, timestamp);
        return slot;
    }

    /** {@return the tunnel that carried the child's packets so far, if that of the key is still the same} */
    private int parent(int child) {
        long address = store.address(child);
        int slot = Memory.getInt(address + FlowSlot.PARENT) - 1;
        if (slot < 0) {
            return NONE;
        }
        long tunnel = store.address(slot);
        boolean open = Memory.getLong(tunnel + FlowSlot.FLOW_ID) == Memory.getLong(address + FlowSlot.PARENT_ID);
        return open && tunnelKey.isOf(tunnel) ? slot : NONE;
    }

    /** Finds or makes the tunnel of the key, which carries the child's packets from now on. {@return its slot} */
    private int adopt(int child, EncapsulationStack stack, int i) {
        tunnelKey.hash();
        int slot = search(tunnelKey);
        if (slot == NONE) {
            slot = createTunnel(stack, i);
        }
        if (slot != child) { // else the child has just made room for the tunnel
            long address = store.address(child);
            Memory.putInt(address + FlowSlot.PARENT, slot + 1);
            Memory.putLong(address + FlowSlot.PARENT_ID, Memory.getLong(store.address(slot) + FlowSlot.FLOW_ID));
        }
        return slot;
    }

    @SuppressWarnings("EnumOrdinal") // indexes an array that lives no longer than this process
    private int createTunnel(EncapsulationStack stack, int i) {
        int slot = allocate(tunnelKey);
        counters.tunnels++;
        counters.active--;
        long address = store.address(slot);
        int flags = FlowSlot.IS_TUNNEL | (tunnelKey.fromB ? FlowSlot.INITIATOR_IS_B : 0);
        if ((stack.flags(i) & EncapsulationStack.HAS_ID) != 0) {
            flags |= FlowSlot.HAS_TUNNEL_ID;
            Memory.putLong(address + FlowSlot.PAYLOAD_A, stack.id(i));
        }
        Memory.putByte(address + FlowSlot.FLAGS, flags);
        Memory.putInt(address + FlowSlot.PATH, path(stack, i + 1, tunnelKey.fromB));
        list(slot, IdleClass.TUNNEL.ordinal());
        return slot;
    }

    /** Credits an ICMP error to the flow whose packet it quotes, if that is known. */
    private void report(Found found) {
        if (!quote.read(found, key)) {
            return;
        }
        int slot = search(key);
        if (slot != NONE) {
            long address = store.address(slot);
            Memory.putInt(address + FlowSlot.ICMP_ERRORS, Memory.getInt(address + FlowSlot.ICMP_ERRORS) + 1);
            Memory.putByte(address + FlowSlot.ICMP_ERROR_TYPE, found.icmpType());
            Memory.putByte(address + FlowSlot.ICMP_ERROR_CODE, found.icmpCode());
        }
    }

    /** Moves time on, and lets timers run. */
    public void advance(long timestamp) {
        if (timestamp > now) {
            if (now == 0) {
                wheel.start(timestamp);
            }
            now = timestamp;
            if (now >= nextTick) {
                nextTick = now + TICK;
                timers();
            }
        }
    }

    private void timers() {
        for (int slot = wheel.due(now); slot != NONE; slot = wheel.due(now)) {
            long address = store.address(slot);
            if (now > idleAt(address)) {
                end(slot, causeOf(address, Cause.IDLE));
            } else { // it was seen since it was put there
                wheel.remove(slot);
                wheel.put(slot, idleAt(address) + 1);
            }
        }
        for (int slot = status.head(); slot != NONE; slot = status.head()) {
            long links = store.links(slot);
            if (Memory.getLong(links + STATUS_DUE) > now) {
                break;
            }
            Memory.putLong(links + STATUS_DUE, now + settings.statusInterval());
            status.moveToTail(slot);
            status(store.address(slot));
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
            Memory.putInt(address + FlowSlot.REPORTED, chunk);
        }
        write(address, first ? Cause.START : Cause.STATUS);
        writer.reported(address);
    }

    /** Ends the flow that is nearest to its idle timeout; of flows of one kind, the one seen least recently. */
    private void evict() {
        int victim = wheel.first();
        for (long address = store.address(victim); !wheel.belongs(victim, idleAt(address)); ) {
            wheel.remove(victim); // it was seen since it was put there
            wheel.put(victim, idleAt(address));
            victim = wheel.first();
            address = store.address(victim);
        }
        int candidate = victim;
        for (int i = 0; i < EVICTION_CANDIDATES && candidate != NONE; i++) {
            if (idleAt(store.address(candidate)) < idleAt(store.address(victim))) {
                victim = candidate;
            }
            candidate = wheel.next(candidate);
        }
        counters.evicted++;
        end(victim, Cause.EVICTED);
    }

    private void write(long address, Cause cause) {
        RecordBatch batch = sink.batch();
        writer.write(address, cause, batch.next());
        batch.append();
        if ((Memory.getByte(address + FlowSlot.FLAGS) & FlowSlot.IS_TUNNEL) != 0) {
            counters.tunnelRecords++;
        } else {
            counters.records++;
            counters.packetsRecorded += writer.packets();
        }
    }

    private void end(int slot, Cause cause) {
        long address = store.address(slot);
        write(address, cause);
        wheel.remove(slot);
        status.remove(slot);
        index.remove(Memory.getLong(address + FlowSlot.KEY_HASH), slot);
        if ((Memory.getByte(address + FlowSlot.FLAGS) & FlowSlot.IS_TUNNEL) == 0) {
            counters.active--;
        }
        paths.release(address);
        int reported = Memory.getInt(address + FlowSlot.REPORTED);
        if (reported != ChunkPool.NONE) {
            chunks.release(reported, FlowSlot.REPORTED_SIZE);
        }
        store.release(slot);
    }

    /** Writes and forgets all flows, in the order in which they have slots; tunnels last, since flows name them. */
    public void flush() {
        for (boolean tunnels : new boolean[] {false, true}) {
            for (int slot = 0; slot < store.created(); slot++) {
                long address = store.address(slot);
                boolean isTunnel = (Memory.getByte(address + FlowSlot.FLAGS) & FlowSlot.IS_TUNNEL) != 0;
                if (Memory.getLong(address + FlowSlot.FLOW_ID) != 0 && isTunnel == tunnels) {
                    end(slot, causeOf(address, Cause.SHUTDOWN));
                }
            }
        }
    }

    /**
     * Hands copies of open flows to a reader, those seen last in front; on the worker's thread.
     *
     * @param limit the most to hand out
     * @param reader takes the address of each record, valid during the call
     */
    public void look(int limit, SnapshotReader reader) {
        PriorityQueue<Integer> latest = new PriorityQueue<>(Comparator.comparingLong(this::lastSeen));
        for (int slot = 0; slot < store.created(); slot++) {
            if (Memory.getLong(store.address(slot) + FlowSlot.FLOW_ID) != 0) {
                latest.add(slot);
                if (latest.size() > limit) {
                    latest.remove();
                }
            }
        }
        RecordBatch scratch = new RecordBatch();
        latest.stream()
                .sorted(Comparator.comparingLong(this::lastSeen).reversed())
                .forEach(slot -> {
                    scratch.clear();
                    writer.write(store.address(slot), null, scratch.next());
                    reader.take(scratch.next());
                });
    }

    private long lastSeen(int slot) {
        return Memory.getLong(store.address(slot) + FlowSlot.LAST_SEEN);
    }

    /** Takes copies of open flows. */
    @FunctionalInterface
    public interface SnapshotReader {
        /** Takes the record at an address, valid during the call. */
        void take(long record);
    }

    @Override
    public void close() {
        index.close();
        store.close();
        chunks.close();
    }
}

package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;

/** The flows that are open: found by key, and in the order in which they are to be looked at again. */
final class OpenFlows implements AutoCloseable {
    static final int NONE = -1;

    /** How many flows that come due at one time are looked at for the one that was seen least recently. */
    private static final int EVICTION_CANDIDATES = 32;

    private static final int STATUS_DUE = 24;

    private static final IdleClass[] CLASSES = IdleClass.values();

    private final SlotStore store;
    private final FlowIndex index = new FlowIndex();
    private final TimerWheel wheel;
    private final SlotList status;
    private final long[] timeouts = new long[CLASSES.length];
    private long statusInterval;

    OpenFlows(FlowSettings settings) {
        store = new SlotStore(settings.maxFlows());
        wheel = new TimerWheel(store);
        status = SlotList.status(store);
        take(settings);
    }

    @SuppressWarnings("EnumOrdinal") // indexes an array that lives no longer than this process
    private void take(FlowSettings settings) {
        statusInterval = settings.statusInterval();
        for (IdleClass each : CLASSES) {
            timeouts[each.ordinal()] = settings.timeout(each);
        }
    }

    /** Lets other times hold, also for the flows that are open. */
    void settings(FlowSettings settings) {
        long longer = settings.statusInterval() - statusInterval;
        take(settings);
        for (int slot = 0; slot < store.created(); slot++) {
            long address = store.address(slot);
            if (isOpen(address)) {
                wheel.remove(slot);
                wheel.put(slot, idleAt(address));
                long due = store.links(slot) + STATUS_DUE;
                Memory.putLong(due, Memory.getLong(due) + longer);
            }
        }
    }

    /** Begins at a time, before there is any flow. */
    void start(long now) {
        wheel.start(now);
    }

    /** Goes on at another time: flows that are open wait from there on. */
    void restart(long now) {
        wheel.clear();
        wheel.start(now);
        for (int slot = 0; slot < store.created(); slot++) {
            long address = store.address(slot);
            if (isOpen(address)) {
                wheel.put(slot, idleAt(address));
                Memory.putLong(store.links(slot) + STATUS_DUE, now + statusInterval);
            }
        }
    }

    /** {@return whether the slot at an address holds a flow} */
    boolean isOpen(long address) {
        return Memory.getLong(address + FlowSlot.FLOW_ID) != 0;
    }

    long address(int slot) {
        return store.address(slot);
    }

    /** {@return how many slots were ever in use: all numbers are below} */
    int created() {
        return store.created();
    }

    boolean isFull() {
        return store.isFull();
    }

    /** {@return the flow of a key, or {@link #NONE}} */
    int search(FlowKey wanted) {
        for (int at = index.first(wanted.hash); at >= 0; at = index.next(at, wanted.hash)) {
            int slot = index.slot(at);
            if (wanted.isOf(store.address(slot))) {
                return slot;
            }
        }
        return NONE;
    }

    /** {@return a slot for a new flow of that key; there must be room} */
    int allocate(FlowKey key, long flowId) {
        int slot = store.allocate();
        long address = store.address(slot);
        key.write(address);
        Memory.putLong(address + FlowSlot.FLOW_ID, flowId);
        Memory.putLong(address + FlowSlot.RECORD_START, FlowSlot.NO_PACKET);
        Memory.putLong(address + FlowSlot.LAST_SEEN, FlowSlot.NO_PACKET);
        index.put(key.hash, slot);
        return slot;
    }

    /** Has a new flow looked at when it may have been idle for too long, and when it is to be reported. */
    void list(int slot, int idleClass, long now) {
        Memory.putByte(store.address(slot) + FlowSlot.IDLE_CLASS, idleClass);
        wheel.put(slot, now + timeouts[idleClass]);
        Memory.putLong(store.links(slot) + STATUS_DUE, now + statusInterval);
        status.append(slot);
    }

    /** Lets a flow wait for another timeout. */
    void reclass(int slot, int idleClass, long now) {
        long address = store.address(slot);
        if (idleClass != Memory.getByte(address + FlowSlot.IDLE_CLASS)) {
            Memory.putByte(address + FlowSlot.IDLE_CLASS, idleClass);
            wheel.remove(slot);
            wheel.put(slot, now + timeouts[idleClass]);
        }
    }

    /** {@return when a flow will have been idle for too long} */
    long idleAt(long address) {
        return Memory.getLong(address + FlowSlot.LAST_SEEN) + timeout(address);
    }

    /** {@return how long a flow may be idle, in nanoseconds} */
    long timeout(long address) {
        return timeouts[Memory.getByte(address + FlowSlot.IDLE_CLASS)];
    }

    /** {@return a flow that has been idle for too long, and that the caller ends, or {@link #NONE}} */
    int idle(long now) {
        for (int slot = wheel.due(now); slot != TimerWheel.NONE; slot = wheel.due(now)) {
            long idleAt = idleAt(store.address(slot));
            if (now > idleAt) {
                return slot;
            }
            wheel.remove(slot); // it was seen since it was put there
            wheel.put(slot, idleAt + 1);
        }
        return NONE;
    }

    /** {@return a flow that is to be reported, and will be again an interval later, or {@link #NONE}} */
    int reportable(long now) {
        int slot = status.head();
        if (slot == SlotList.NONE || Memory.getLong(store.links(slot) + STATUS_DUE) > now) {
            return NONE;
        }
        Memory.putLong(store.links(slot) + STATUS_DUE, now + statusInterval);
        status.moveToTail(slot);
        return slot;
    }

    /** {@return the flow that is nearest to its idle timeout; of flows of one kind, the one seen least recently} */
    int nearest() {
        int victim = wheel.first();
        for (long address = store.address(victim); !wheel.belongs(victim, idleAt(address)); ) {
            wheel.remove(victim); // it was seen since it was put there
            wheel.put(victim, idleAt(address));
            victim = wheel.first();
            address = store.address(victim);
        }
        int candidate = victim;
        for (int i = 0; i < EVICTION_CANDIDATES && candidate != TimerWheel.NONE; i++) {
            if (idleAt(store.address(candidate)) < idleAt(store.address(victim))) {
                victim = candidate;
            }
            candidate = wheel.next(candidate);
        }
        return victim;
    }

    /** Forgets a flow. */
    void remove(int slot) {
        wheel.remove(slot);
        status.remove(slot);
        index.remove(Memory.getInt(store.address(slot) + FlowSlot.KEY_HASH), slot);
        store.release(slot);
    }

    @Override
    public void close() {
        index.close();
        store.close();
    }
}

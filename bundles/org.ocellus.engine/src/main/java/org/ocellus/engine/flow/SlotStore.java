package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.memory.NativeSlabs;

/** The slots of all flows, by number, and the links by which they stand in the timer wheel and the status list. */
final class SlotStore implements AutoCloseable {
    private static final int SLAB_BITS = 10;
    private static final int SLAB_SLOTS = 1 << SLAB_BITS;

    /** Links of a slot: 12 bytes of the timer wheel, from 12 on 8 of the status list, from 24 on when status is due. */
    static final int LINKS_SIZE = 32;

    private final NativeSlabs slabs = new NativeSlabs((long) SLAB_SLOTS * (FlowSlot.SIZE + LINKS_SIZE));
    private final int capacity;
    private int created;
    private int free = -1;
    private int size;

    SlotStore(int capacity) {
        this.capacity = capacity;
    }

    boolean isFull() {
        return size == capacity;
    }

    int size() {
        return size;
    }

    /** {@return how many slots were ever in use: all numbers are below} */
    int created() {
        return created;
    }

    /** {@return a zeroed slot; the store must not be full} */
    int allocate() {
        size++;
        if (free >= 0) {
            int slot = free;
            long address = address(slot);
            free = Memory.getInt(address);
            Memory.clear(address, FlowSlot.SIZE);
            return slot;
        }
        if ((created & SLAB_SLOTS - 1) == 0) {
            slabs.add();
        }
        return created++;
    }

    void release(int slot) {
        size--;
        long address = address(slot);
        Memory.clear(address, 64); // so that nothing takes it for the flow it was
        Memory.putInt(address, free);
        Memory.putLong(address + FlowSlot.FLOW_ID, 0);
        free = slot;
    }

    long address(int slot) {
        return slabs.address(slot >>> SLAB_BITS) + (long) (slot & SLAB_SLOTS - 1) * FlowSlot.SIZE;
    }

    long links(int slot) {
        return slabs.address(slot >>> SLAB_BITS)
                + (long) SLAB_SLOTS * FlowSlot.SIZE
                + (long) (slot & SLAB_SLOTS - 1) * LINKS_SIZE;
    }

    @Override
    public void close() {
        slabs.close();
    }
}

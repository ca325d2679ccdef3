package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;

/** A doubly linked list of slots, whose links lie in the slot store. */
final class SlotList {
    static final int NONE = -1;

    private final SlotStore store;
    private final int previous;
    private final int next;
    private int head = NONE;
    private int tail = NONE;

    /** Makes an empty list; slots may stand in one list of each kind at a time. */
    private SlotList(SlotStore store, int links) {
        this.store = store;
        previous = links;
        next = links + 4;
    }

    static SlotList status(SlotStore store) {
        return new SlotList(store, 12);
    }

    int head() {
        return head;
    }

    void append(int slot) {
        long links = store.links(slot);
        Memory.putInt(links + previous, tail);
        Memory.putInt(links + next, NONE);
        if (tail == NONE) {
            head = slot;
        } else {
            Memory.putInt(store.links(tail) + next, slot);
        }
        tail = slot;
    }

    void remove(int slot) {
        long links = store.links(slot);
        int before = Memory.getInt(links + previous);
        int after = Memory.getInt(links + next);
        if (before == NONE) {
            head = after;
        } else {
            Memory.putInt(store.links(before) + next, after);
        }
        if (after == NONE) {
            tail = before;
        } else {
            Memory.putInt(store.links(after) + previous, before);
        }
    }

    void moveToTail(int slot) {
        if (slot != tail) {
            remove(slot);
            append(slot);
        }
    }
}

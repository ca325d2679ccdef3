package org.ocellus.query.key;

import org.ocellus.spi.record.EncapsulationPath;

/** Finds a layer on a path. */
final class Layers {
    private Layers() {}

    /** {@return where the innermost layer of that name stands, -1 if there is none} */
    static int indexOf(EncapsulationPath path, String name) {
        int index = path.size() - 1;
        while (index >= 0 && !path.name(index).equals(name)) {
            index--;
        }
        return index;
    }
}

package org.ocellus.output.text;

import org.ocellus.spi.record.EncapsulationPath;

/** Finds layers of a path by name. */
final class Layers {
    private Layers() {}

    /** {@return the index of the innermost layer of that name, or -1} */
    static int innermost(EncapsulationPath path, String name) {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.name(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }
}

package org.ocellus.output.ipfix.read;

import java.util.HashSet;
import java.util.Set;
import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.output.ipfix.element.Registry;

/**
 * Which enterprise's elements are those of Ocellus. Files say so in element type information (RFC 5610): under whatever
 * number an element was sent, its name is its own.
 */
final class OwnElements {
    private static final int MOST = 4096;

    private record Key(long pen, int number) {}

    private final Set<Key> known = new HashSet<>();

    boolean known(long pen, int number) {
        return known.contains(new Key(pen, number));
    }

    /** {@return how much is known: it only grows} */
    int size() {
        return known.size();
    }

    void learn(long pen, int number, String name) {
        InformationElement element = InformationElement.of(Registry.OCELLUS, number);
        if (element != null && element.text().equals(name) && known.size() < MOST) {
            known.add(new Key(pen, number));
        }
    }
}

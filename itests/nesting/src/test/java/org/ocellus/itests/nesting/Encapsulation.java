package org.ocellus.itests.nesting;

import java.util.Set;

/**
 * Headers that can stand around others.
 *
 * @param name for messages
 * @param places where they can stand
 * @param layers how many layers of the path they make
 * @param labels the most labels that they hold
 * @param headers builds them
 */
record Encapsulation(String name, Set<Inside> places, int layers, int labels, Headers headers) {

    /** Builds headers with random values, and says what must be found in them. */
    @FunctionalInterface
    interface Headers {
        /** {@return what may follow} */
        Inside build(Nest nest, Draw draw);
    }

    static Encapsulation of(String name, Inside place, int layers, Headers headers) {
        return of(name, Set.of(place), layers, headers);
    }

    static Encapsulation of(String name, Set<Inside> places, int layers, Headers headers) {
        return new Encapsulation(name, places, layers, 0, headers);
    }

    /** {@return the same, with labels} */
    Encapsulation labels(int most) {
        return new Encapsulation(name, places, layers, most, headers);
    }
}

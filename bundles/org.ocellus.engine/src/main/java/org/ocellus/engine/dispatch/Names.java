package org.ocellus.engine.dispatch;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers for the names of decoders, so that packets, flows and records hold an int. A name keeps its number for the life
 * of the process: records of a decoder that is long gone can still be written.
 *
 * <p>Numbers start where IANA's protocol numbers end, since a name can also be a conversation's protocol.
 */
public final class Names {
    private static final int FIRST = 256;
    private static final int MOST = 4096;
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static volatile String[] names = new String[0];

    /** ARP, RFC 826. */
    public static final int ARP = number("arp");

    /** A conversation between MAC addresses, by EtherType. */
    public static final int ETH = number("eth");

    private Names() {}

    /**
     * {@return the number of a name, from 256 on}
     *
     * @throws IllegalArgumentException if there are too many names: somebody makes them up
     */
    public static int number(String name) {
        synchronized (NUMBERS) {
            Integer known = NUMBERS.get(name);
            if (known != null) {
                return known;
            }
            if (names.length == MOST) {
                throw new IllegalArgumentException("more than " + MOST + " names of decoders");
            }
            String[] more = java.util.Arrays.copyOf(names, names.length + 1);
            more[names.length] = name;
            int number = FIRST + names.length;
            NUMBERS.put(name, number);
            names = more;
            return number;
        }
    }

    /** {@return the name behind a number that {@link #number} gave} */
    public static String name(int number) {
        return names[number - FIRST];
    }

    /** {@return how many names there are} */
    public static int count() {
        return names.length;
    }
}

package org.ocellus.capture.ring;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of interface whose packets come with a header that decoders know (ARPHRD_ values of Linux, if_arp.h). */
enum HardwareType {
    ETHERNET(1, 1),
    LOOPBACK(772, 1),
    /** No header at all, as with tunnels that carry IP. */
    NONE(0xFFFE, 101);

    private final int number;
    private final int linkType;

    HardwareType(int number, int linkType) {
        this.number = number;
        this.linkType = linkType;
    }

    static Optional<HardwareType> of(int number) {
        return Arrays.stream(values()).filter(each -> each.number == number).findFirst();
    }

    /** {@return the LINKTYPE_ value of the packets} */
    int linkType() {
        return linkType;
    }

    /** {@return whether packets begin with an Ethernet header} */
    boolean ethernet() {
        return this != NONE;
    }
}

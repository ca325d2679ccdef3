package org.ocellus.spi.capture;

import java.util.List;

/**
 * An interface of this host that packets can be captured from.
 *
 * @param name as behind {@code -i}
 * @param description what the system says of it, empty if nothing
 * @param up whether it is switched on
 * @param loopback whether it leads back to this host
 * @param addresses its IP addresses as text
 */
public record CaptureInterface(String name, String description, boolean up, boolean loopback, List<String> addresses) {
    /** Copies the list. */
    public CaptureInterface {
        addresses = List.copyOf(addresses);
    }
}

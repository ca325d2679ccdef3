package org.ocellus.output.json.zeek;

import java.util.List;

/** What a line of a log reports. */
enum ZeekEvent {
    /** A connection has ended. */
    CONNECTION(""),
    /** A tunnel was seen for the first time. */
    DISCOVER("Tunnel::DISCOVER"),
    /** A tunnel has ended. */
    CLOSE("Tunnel::CLOSE"),
    /** A tunnel was not used for a while. */
    EXPIRE("Tunnel::EXPIRE");

    static final List<ZeekEvent> NOTHING = List.of();

    private final String action;

    ZeekEvent(String action) {
        this.action = action;
    }

    /** {@return Zeek's word for what happened to a tunnel} */
    String action() {
        return action;
    }
}

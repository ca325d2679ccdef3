package org.ocellus.output.json.ocsf;

/** What an event reports: {@code activity_id} of the classes Network Activity (4001) and Tunnel Activity (4014). */
enum Activity {
    OPEN(1, "Open"),
    CLOSE(2, "Close"),
    RESET(3, "Reset"),
    FAIL(4, "Fail"),
    REFUSE(5, "Refuse"),
    TRAFFIC(6, "Traffic"),
    /** Traffic of a tunnel, for which its class has no activity; the name says what is meant. */
    TUNNEL_TRAFFIC(99, "Traffic");

    private final int id;
    private final String caption;

    Activity(int id, String caption) {
        this.id = id;
        this.caption = caption;
    }

    int id() {
        return id;
    }

    String caption() {
        return caption;
    }
}

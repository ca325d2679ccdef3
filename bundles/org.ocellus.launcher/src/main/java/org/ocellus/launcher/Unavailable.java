package org.ocellus.launcher;

/** What the command line can express and this version cannot do, said plainly. */
final class Unavailable {
    private static final String LIVE_BUNDLE = "the bundle org.ocellus.capture.pcap, which is not installed";

    private Unavailable() {}

    static UsageException interfaces() {
        return new UsageException("listing interfaces needs " + LIVE_BUNDLE);
    }

    static UsageException filter(String expression) {
        return new UsageException("'" + expression + "': filter expressions need libpcap through " + LIVE_BUNDLE);
    }
}

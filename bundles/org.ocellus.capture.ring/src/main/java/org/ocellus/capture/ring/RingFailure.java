package org.ocellus.capture.ring;

import java.util.List;
import java.util.stream.Collectors;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.NoSuchInterfaceException;

/** What to tell the user when an interface cannot be captured from. */
final class RingFailure {
    /** Not {@code setcap} on {@code java}: the system's loader then no longer looks for libraries beside the program. */
    private static final String FORBIDDEN =
            "no permission to capture; it needs the capability CAP_NET_RAW: run as root, or"
                    + " sudo setpriv --reuid $USER --init-groups --inh-caps +net_raw --ambient-caps +net_raw ocellus ...";

    private RingFailure() {}

    /** {@return the exception for a system call that failed} */
    static CaptureException of(String name, SystemCallException cause) {
        if (cause.errno() == Errno.ENODEV) { // it went while it was opened
            return missing(name);
        }
        boolean forbidden = cause.errno() == Errno.EPERM || cause.errno() == Errno.EACCES;
        CaptureException exception =
                new CaptureException(name, forbidden ? FORBIDDEN : String.valueOf(cause.getMessage()));
        exception.initCause(cause);
        return exception;
    }

    /** {@return that there is no such interface, and which there are} */
    static CaptureException missing(String name) {
        return new NoSuchInterfaceException(name, names());
    }

    private static String names() {
        try {
            List<NetworkDevice> all = NetworkDevice.all();
            return all.isEmpty()
                    ? "none"
                    : all.stream().map(NetworkDevice::name).collect(Collectors.joining(", "));
        } catch (SystemCallException e) {
            return "some that cannot be listed: " + e.getMessage();
        }
    }

    static String unknownHardware(NetworkDevice device) {
        return "the ring captures Ethernet, loopback and plain IP interfaces, and this one is of hardware type "
                + device.hardware() + "; expected pcap:" + device.name();
    }
}

package org.ocellus.capture.pcap;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.NoSuchInterfaceException;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface;
import org.pcap4j.core.Pcaps;

/** What to tell the user when an interface cannot be captured from. */
final class PcapFailure {
    // Results of pcap_activate, pcap/pcap.h
    private static final int NO_SUCH_DEVICE = -5;
    private static final int PERMISSION_DENIED = -8;
    private static final int NOT_UP = -9;
    private static final int PROMISCUOUS_PERMISSION_DENIED = -11;

    private PcapFailure() {}

    /** {@return the exception for what libpcap refused} */
    static CaptureException of(String name, PcapNativeException cause) {
        int code = code(cause);
        CaptureException exception = code == NO_SUCH_DEVICE
                ? new NoSuchInterfaceException(name, names())
                : new CaptureException(name, message(code, cause.getMessage()));
        exception.initCause(cause);
        return exception;
    }

    private static int code(PcapNativeException cause) {
        Integer code = cause.getReturnCode();
        return code == null ? 0 : code;
    }

    private static String message(int code, @Nullable String reason) {
        return switch (code) {
            case PERMISSION_DENIED, PROMISCUOUS_PERMISSION_DENIED ->
                "no permission to capture; " + Platform.CURRENT.permissionAdvice();
            default -> reason == null || reason.isEmpty() ? "libpcap cannot open it (" + code + ")" : reason;
        };
    }

    private static String names() {
        try {
            String names = Pcaps.findAllDevs().stream()
                    .map(PcapNetworkInterface::getName)
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? "none that this user may open" : names;
        } catch (PcapNativeException e) {
            return "some that cannot be listed: " + e.getMessage();
        }
    }

    /** {@return whether the interface may be there later} */
    static boolean absent(PcapNativeException cause) {
        int code = code(cause);
        return code == NO_SUCH_DEVICE || code == NOT_UP;
    }

    /** {@return whether the interface is there and switched off} */
    static boolean down(PcapNativeException cause) {
        return code(cause) == NOT_UP;
    }

    /** {@return that the library is not there} */
    static CaptureException noLibrary(String name, Throwable cause) {
        CaptureException exception = new CaptureException(
                name,
                "capturing with libpcap needs libpcap, which is not installed: " + Platform.CURRENT.libraryAdvice());
        exception.initCause(cause);
        return exception;
    }
}

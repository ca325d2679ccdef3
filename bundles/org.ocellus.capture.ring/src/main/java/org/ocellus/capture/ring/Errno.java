package org.ocellus.capture.ring;

/** Error numbers of Linux that mean something to a capture; the same on all architectures that Java 25 runs on. */
final class Errno {
    static final int EPERM = 1;
    static final int EINTR = 4;
    static final int EACCES = 13;
    static final int ENODEV = 19;
    static final int EINVAL = 22;
    static final int ENETDOWN = 100;

    private Errno() {}
}

package com.acme.faulty;

/** The vendor's own kind of failure: who keeps it, keeps the vendor's class loader. */
public final class UnknownVersionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownVersionException(int version) {
        super("version " + version + " is not supported");
    }
}

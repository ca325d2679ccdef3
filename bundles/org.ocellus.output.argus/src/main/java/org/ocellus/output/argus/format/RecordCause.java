package org.ocellus.output.argus.format;

/** Why a record was written, in the words of Argus; the high four bits of the header's second byte. */
enum RecordCause {
    /** First record. */
    START(0x10),
    /** Further record. */
    STATUS(0x20),
    /** The conversation ended. */
    STOP(0x30),
    /** The conversation went quiet. */
    TIMEOUT(0x40),
    /** The sensor ended. */
    SHUTDOWN(0x60);

    final int code;

    RecordCause(int code) {
        this.code = code;
    }
}

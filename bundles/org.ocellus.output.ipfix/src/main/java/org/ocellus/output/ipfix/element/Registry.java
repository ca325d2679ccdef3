package org.ocellus.output.ipfix.element;

/** Who numbers an Information Element: IANA, or the owner of a Private Enterprise Number. */
public enum Registry {
    /** IANA's registry "IPFIX Information Elements". */
    IANA(0),
    /** CERT/NetSA of the Software Engineering Institute: the elements of YAF and SiLK. */
    CERT(6871),
    /** ntop: the elements of nProbe. */
    NTOP(35632),
    /**
     * Elements of Ocellus, which has no number of its own yet: by default the one that RFC 5612 sets aside for documentation,
     * so that no registered vendor's elements are taken for ours. What the numbers mean is sent along as RFC 5610 has it.
     */
    OCELLUS(32473);

    /** Number under which reverse elements of IANA's registry are sent (RFC 5103 section 6.1). */
    public static final int REVERSE_PEN = 29305;

    /** Bit of an enterprise's element number that marks the reverse element (RFC 5103 section 6.2, as CERT does). */
    public static final int REVERSE_BIT = 0x4000;

    private final int pen;

    Registry(int pen) {
        this.pen = pen;
    }

    /** {@return the Private Enterprise Number, 0 for IANA} */
    public int pen() {
        return pen;
    }
}

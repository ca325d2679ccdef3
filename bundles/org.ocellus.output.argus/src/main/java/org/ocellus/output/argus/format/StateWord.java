package org.ocellus.output.argus.format;

import org.jspecify.annotations.Nullable;

/** The words that the clients of Argus have for the state of a conversation, and how they come to them. */
enum StateWord {
    /** A connection was asked for; a packet that was not answered. */
    REQ,
    /** A connection was accepted. */
    ACC,
    /** Both sides talk. */
    CON,
    /** A side has no more to send. */
    FIN,
    /** The connection is closed on both sides. */
    CLO,
    /** A side has broken off. */
    RST,
    /** The connection went quiet. */
    TIM,
    /** One side is seen. */
    INT,
    /** An answer without a question. */
    RSP;

    private static final StateWord[] ALL = values();
    private static final int TIMEOUT_BIT = RecordCause.TIMEOUT.code;
    private static final int START_BIT = RecordCause.START.code;
    private static final long EST = Word.of("EST");

    private final long word = Word.of(name());

    /** {@return the state of that word, null if the clients have it from elsewhere or do not know it} */
    static @Nullable StateWord of(long word) {
        for (StateWord each : ALL) {
            if (each.word == word) {
                return each;
            }
        }
        return word == EST ? CON : null;
    }

    /**
     * {@return what the clients show of a TCP connection}
     *
     * @param status bits of {@link TcpStatus}
     * @param cause code of the record's cause
     * @param bothSides whether the record counts packets of both sides
     */
    static StateWord ofTcp(int status, int cause, boolean bothSides) {
        if (status == 0) {
            return bothSides ? CON : INT;
        }
        if ((status & TcpStatus.RESET) != 0) {
            return RST;
        }
        if ((status & (TcpStatus.FIN | TcpStatus.FIN_ACK)) != 0) {
            return FIN;
        }
        if ((status & TcpStatus.NORMAL_CLOSE) != 0) {
            return CLO;
        }
        if ((cause & TIMEOUT_BIT) != 0) {
            return TIM;
        }
        if ((status & TcpStatus.ESTABLISHED) != 0) {
            return CON;
        }
        if ((status & TcpStatus.SAW_SYN_ACK) != 0) {
            return ACC;
        }
        return (status & TcpStatus.SAW_SYN) != 0 ? REQ : CON;
    }

    /**
     * {@return what the clients show of any other conversation but ICMP} With ARP they always show INT for {@link #REQ}.
     *
     * @param cause code of the record's cause
     * @param source whether the record counts packets of the source
     * @param destination whether it counts packets of the destination
     */
    static StateWord ofOther(int cause, boolean source, boolean destination) {
        if (source && destination) {
            return CON;
        }
        if (!source) {
            return RSP;
        }
        return (cause & START_BIT) != 0 ? INT : REQ;
    }
}

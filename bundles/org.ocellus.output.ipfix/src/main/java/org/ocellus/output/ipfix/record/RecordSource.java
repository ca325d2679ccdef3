package org.ocellus.output.ipfix.record;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** The record that is being encoded, and values that are derived of it. Reused for one record after the other. */
final class RecordSource {
    private static final int ONE_BYTE_LENGTH = 255;
    private static final int FLOW_ID_DIGITS = 16;
    private static final String FLAGS = "FSRPAUEC"; // by bit, RFC 9293 section 3.1

    final PathDigest path = new PathDigest();
    private final byte[] scratch = new byte[FlowRecord.MAX_TEXT];
    private @Nullable FlowRecord flow;
    private int addressLength;
    private int outerAddressLength;

    void at(FlowRecord record) {
        flow = record;
        path.at(record);
        addressLength = record.address(RecordField.SRC_ADDR, scratch, 0);
        outerAddressLength = record.address(RecordField.OUTER_SRC_ADDR, scratch, 0);
    }

    FlowRecord flow() {
        return Objects.requireNonNull(flow, "no record yet");
    }

    /** {@return bytes of the initiator's address, 0 if there is none} */
    int addressLength() {
        return addressLength;
    }

    /** {@return bytes of the outer address on the initiator's side, 0 if there is none} */
    int outerAddressLength() {
        return outerAddressLength;
    }

    boolean has(RecordField field) {
        return flow().has(field);
    }

    /** {@return whether the record has one of the fields} */
    boolean hasOne(RecordField[] fields) {
        for (RecordField each : fields) {
            if (flow().has(each)) {
                return true;
            }
        }
        return false;
    }

    long number(RecordField field) {
        return flow().number(field);
    }

    /** {@return a number, or the largest of so many bits if it is larger} */
    long number(RecordField field, int bits) {
        long value = flow().number(field);
        return bits < Long.SIZE && value >>> bits != 0 ? -1L >>> Long.SIZE - bits : value;
    }

    void address(RecordField field, int length, ByteBuffer target) {
        int found = flow().address(field, scratch, 0);
        for (int i = 0; i < length; i++) {
            target.put(i < found ? scratch[i] : 0);
        }
    }

    void variableAddress(RecordField field, ByteBuffer target) {
        variable(flow().address(field, scratch, 0), target);
    }

    void mac(RecordField field, ByteBuffer target) {
        long mac = flow().number(field);
        target.putShort((short) (mac >>> 32)).putInt((int) mac);
    }

    void text(RecordField field, ByteBuffer target) {
        variable(flow().text(field, scratch, 0), target);
    }

    void bytes(RecordField field, ByteBuffer target) {
        variable(flow().bytes(field, scratch, 0), target);
    }

    /** Writes what is in the scratch as a field of variable length (RFC 7011 section 7). */
    private void variable(int length, ByteBuffer target) {
        if (length < ONE_BYTE_LENGTH) {
            target.put((byte) length);
        } else {
            target.put((byte) ONE_BYTE_LENGTH).putShort((short) length);
        }
        target.put(scratch, 0, length);
    }

    /** {@return a flow's identifier, of which the text is hexadecimal; 0 if it is none of Ocellus's} */
    long flowId(RecordField field) {
        int length = flow().text(field, scratch, 0);
        if (length != FLOW_ID_DIGITS) {
            return 0;
        }
        long id = 0;
        for (int i = 0; i < length; i++) {
            int digit = Character.digit(scratch[i], 16);
            if (digit < 0) {
                return 0;
            }
            id = id << 4 | digit;
        }
        return id;
    }

    int tcpFlags(RecordField field) {
        int length = flow().text(field, scratch, 0);
        int flags = 0;
        for (int i = 0; i < length; i++) {
            int bit = FLAGS.indexOf(scratch[i]);
            flags |= bit < 0 ? 0 : 1 << bit;
        }
        return flags;
    }

    /** {@return the first character of a field of type TEXT, 0 if it is absent} */
    int initial(RecordField field) {
        return flow().text(field, scratch, 0) == 0 ? 0 : scratch[0];
    }

    /** {@return the second character of a field of type TEXT, 0 if it has none} */
    int second(RecordField field) {
        return flow().text(field, scratch, 0) < 2 ? 0 : scratch[1];
    }
}

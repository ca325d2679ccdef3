package org.ocellus.engine.record;

import static org.ocellus.engine.record.RecordLayout.offset;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.ocellus.engine.dispatch.Names;
import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.walk.IpOptions;
import org.ocellus.spi.decode.EndpointType;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FieldType;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RecordText;

/** Reads a record in native memory. Reused for one record after the other; not thread-safe. */
public final class RecordView implements FlowRecord {
    private static final EndpointType[] TYPES = EndpointType.values();
    private static final int FIRST_NAME = 256;
    private static final String FLAG_LETTERS = "FSRPAUEC"; // by bit
    private static final int[] FLAG_ORDER = {1, 4, 3, 0, 2, 5, 6, 7}; // SAPFRUEC

    private final byte[] sensor;
    private final CommunityId communityId = new CommunityId();
    private final Path path = new Path();
    private byte[] interfaceName = {};
    private long record;
    private long present;
    private long presentLater;
    private boolean swapped;

    @SuppressWarnings({"UnusedVariable", "unused"}) // keeps the memory of a detached record alive
    private MemorySegment holder = MemorySegment.NULL;

    /** Makes a view on nothing. */
    public RecordView(String sensor) {
        byte[] name = sensor.getBytes(StandardCharsets.UTF_8);
        this.sensor = name.length > MAX_TEXT ? java.util.Arrays.copyOf(name, MAX_TEXT) : name;
    }

    /** Looks at a record. */
    public RecordView at(long address) {
        record = address;
        int flags = Memory.getInt(address + RecordLayout.FLAGS);
        swapped = (flags & RecordLayout.SWAPPED) != 0;
        present = Memory.getLong(address + RecordLayout.PRESENT);
        if (sensor.length > 0) {
            present |= RecordLayout.bit(RecordField.SENSOR);
        }
        if ((flags & RecordLayout.WITHOUT_PORTS) == 0 && covered()) {
            present |= RecordLayout.bit(RecordField.COMMUNITY_ID);
        }
        if (interfaceName.length > 0) {
            present |= RecordLayout.bit(RecordField.INTERFACE);
        }
        presentLater = Memory.getLong(address + RecordLayout.PRESENT_LATER);
        return this;
    }

    /** Says which interface the records that are looked at were seen on, in UTF-8; empty if they come from none. */
    public RecordView from(byte[] name) {
        interfaceName = name.length > MAX_TEXT ? java.util.Arrays.copyOf(name, MAX_TEXT) : name;
        return record == 0 ? this : at(record);
    }

    /** {@return a view on a copy of a record, that stays valid} */
    public static RecordView copy(long address, String sensor) {
        int length = Memory.getInt(address + RecordLayout.LENGTH);
        MemorySegment memory = Arena.ofAuto().allocate(length, 8);
        Memory.copy(address, memory.address(), length);
        RecordView view = new RecordView(sensor).at(memory.address());
        view.holder = memory;
        return view;
    }

    @Override
    public boolean has(RecordField field) {
        return ((RecordLayout.isLater(field) ? presentLater : present) & RecordLayout.bit(field)) != 0;
    }

    private boolean covered() {
        return (present & RecordLayout.bit(RecordField.PROTO_NUMBER)) != 0
                && (present & RecordLayout.bit(RecordField.SRC_ADDR)) != 0
                && CommunityId.covers((int) value(RecordField.PROTO));
    }

    private long value(RecordField field) {
        return Memory.getLong(record + offset(field));
    }

    @Override
    public long number(RecordField field) {
        return has(field) ? value(field) : 0;
    }

    @Override
    public int text(RecordField field, byte[] target, int offset) {
        if (!has(field)) {
            return 0;
        }
        return switch (field.type()) {
            case TIME -> RecordText.time(value(field), target, offset);
            case DURATION -> RecordText.seconds(value(field), target, offset);
            case NUMBER, COUNT -> RecordText.unsigned(value(field), target, offset);
            case MAC -> RecordText.mac(value(field), target, offset);
            case ADDRESS -> address(record + offset(field), target, offset);
            case TEXT -> word(field, target, offset);
            case BYTES -> hex(field, target, offset);
            case LABELS, PATH -> 0;
        };
    }

    @Override
    public int address(RecordField field, byte[] target, int offset) {
        if (!has(field)) {
            return 0;
        }
        return field.type() == FieldType.MAC
                ? AddressBytes.write(EndpointType.MAC, 0, value(field), target, offset)
                : addressBytes(record + offset(field), target, offset);
    }

    private static int addressBytes(long at, byte[] target, int offset) {
        return AddressBytes.write(
                TYPES[Memory.getByte(at)], Memory.getLong(at + 8), Memory.getLong(at + 16), target, offset);
    }

    @Override
    public int bytes(RecordField field, byte[] target, int offset) {
        int length = userDataLength(field);
        long at = userData(field);
        for (int i = 0; i < length; i++) {
            target[offset + i] = Memory.getByte(at + i);
        }
        return length;
    }

    private int hex(RecordField field, byte[] target, int offset) {
        int length = userDataLength(field);
        long at = userData(field);
        for (int i = 0; i < length; i++) {
            RecordText.hex(Memory.u8(at + i), 2, target, offset + 2 * i);
        }
        return 2 * length;
    }

    private long userDataAt() {
        boolean labels =
                (present & (RecordLayout.bit(RecordField.SRC_LABELS) | RecordLayout.bit(RecordField.DST_LABELS))) != 0;
        return labelsAt() + (labels ? LabelLayout.SIZE : 0);
    }

    private int userDataLength(RecordField field) {
        boolean ofA = field == RecordField.SRC_USER_DATA ^ swapped;
        return has(field) ? Memory.u8(userDataAt() + (ofA ? UserDataLayout.LENGTH_A : UserDataLayout.LENGTH_B)) : 0;
    }

    private long userData(RecordField field) {
        long at = userDataAt();
        boolean ofA = field == RecordField.SRC_USER_DATA ^ swapped;
        return at + UserDataLayout.BYTES + (ofA ? 0 : Memory.u8(at + UserDataLayout.LENGTH_A));
    }

    private static int address(long at, byte[] target, int offset) {
        return text(TYPES[Memory.getByte(at)], Memory.getLong(at + 8), Memory.getLong(at + 16), target, offset);
    }

    private static int text(EndpointType type, long high, long low, byte[] target, int offset) {
        return switch (type) {
            case IPV4 -> RecordText.ipv4(low, target, offset);
            case IPV6, GID -> RecordText.ipv6(high, low, target, offset);
            case MAC -> RecordText.mac(low, target, offset);
            case LID -> RecordText.lid(low, target, offset);
        };
    }

    private int word(RecordField field, byte[] target, int offset) {
        return switch (field) {
            case PROTO, TUNNEL -> name((int) value(field), target, offset);
            case SRC_TCP_FLAGS, DST_TCP_FLAGS -> flags((int) value(field), target, offset);
            case SRC_IP_OPTIONS, DST_IP_OPTIONS -> IpOptions.write((int) value(field), target, offset);
            case FLOW_ID, PARENT -> RecordText.hex(value(field), 16, target, offset);
            case SENSOR -> bytes(sensor, target, offset);
            case INTERFACE -> bytes(interfaceName, target, offset);
            case COMMUNITY_ID -> community(target, offset);
            default -> Word.write(value(field), target, offset);
        };
    }

    private static int bytes(byte[] text, byte[] target, int offset) {
        System.arraycopy(text, 0, target, offset, text.length);
        return text.length;
    }

    private static int name(int number, byte[] target, int offset) {
        if (number < FIRST_NAME) {
            return bytes(IpProtocols.name(number), target, offset);
        }
        String name = Names.name(number);
        int length = Math.min(name.length(), MAX_TEXT);
        for (int i = 0; i < length; i++) {
            target[offset + i] = (byte) name.charAt(i);
        }
        return length;
    }

    private static int flags(int flags, byte[] target, int offset) {
        int at = offset;
        for (int bit : FLAG_ORDER) {
            if ((flags & 1 << bit) != 0) {
                target[at++] = (byte) FLAG_LETTERS.charAt(bit);
            }
        }
        return at - offset;
    }

    private int community(byte[] target, int offset) {
        long source = record + offset(RecordField.SRC_ADDR);
        long destination = record + offset(RecordField.DST_ADDR);
        int protocol = (int) value(RecordField.PROTO);
        boolean icmp = has(RecordField.ICMP_TYPE);
        int first = (int) number(icmp ? RecordField.ICMP_TYPE : RecordField.SRC_PORT);
        int second = icmp
                ? IcmpPorts.second(protocol == 58, first, (int) number(RecordField.ICMP_CODE))
                : (int) number(RecordField.DST_PORT);
        return communityId.write(
                TYPES[Memory.getByte(source)],
                Memory.getLong(source + 8),
                Memory.getLong(source + 16),
                Memory.getLong(destination + 8),
                Memory.getLong(destination + 16),
                protocol,
                first,
                second,
                target,
                offset);
    }

    private long labelsAt() {
        long at = record + RecordLayout.PATH;
        return (present & RecordLayout.bit(RecordField.PATH)) == 0 ? at : at + Memory.getInt(at + PathLayout.BYTES);
    }

    private boolean ofA(RecordField field) {
        return field == RecordField.SRC_LABELS ^ swapped;
    }

    private long labelHeader(RecordField field) {
        return labelsAt() + (ofA(field) ? LabelLayout.HEADER_A : LabelLayout.HEADER_B);
    }

    @Override
    public int labels(RecordField field) {
        return has(field) ? Memory.getByte(labelHeader(field)) : 0;
    }

    @Override
    public long label(RecordField field, int index) {
        return Memory.getLong(labelsAt() + (ofA(field) ? LabelLayout.LABELS_A : LabelLayout.LABELS_B) + index * 8L);
    }

    @Override
    public int labelLayer(RecordField field, int index) {
        int layer = Memory.getByte(labelHeader(field) + LabelLayout.LAYERS + index);
        return layer < path.size() ? layer : -1;
    }

    @Override
    public EncapsulationPath path() {
        return path;
    }

    private final class Path implements EncapsulationPath {
        @Override
        public int size() {
            return has(RecordField.PATH) ? Memory.getShort(record + RecordLayout.PATH + PathLayout.COUNT) : 0;
        }

        private long layer(int index) {
            return PathLayout.layer(record + RecordLayout.PATH, index);
        }

        @Override
        public String name(int index) {
            return Names.name(Memory.getShort(layer(index) + PathLayout.KIND));
        }

        @Override
        public boolean hasId(int index) {
            return (Memory.getByte(layer(index) + PathLayout.FLAGS) & PathLayout.HAS_ID) != 0;
        }

        @Override
        public long id(int index) {
            return Memory.getLong(layer(index) + PathLayout.ID);
        }

        @Override
        public boolean hasEndpoints(int index) {
            return (Memory.getByte(layer(index) + PathLayout.FLAGS) & PathLayout.CARRIED) != 0;
        }

        @Override
        public int source(int index, byte[] target, int offset) {
            return end(index, swapped, target, offset);
        }

        @Override
        public int destination(int index, byte[] target, int offset) {
            return end(index, !swapped, target, offset);
        }

        @Override
        public int sourceAddress(int index, byte[] target, int offset) {
            return endAddress(index, swapped, target, offset);
        }

        @Override
        public int destinationAddress(int index, byte[] target, int offset) {
            return endAddress(index, !swapped, target, offset);
        }

        private int endAddress(int index, boolean b, byte[] target, int offset) {
            long layer = layer(index);
            long at = layer + PathLayout.ENDPOINTS + (b ? 16 : 0);
            return AddressBytes.write(
                    TYPES[Memory.getByte(layer + PathLayout.TYPE)],
                    Memory.getLong(at),
                    Memory.getLong(at + 8),
                    target,
                    offset);
        }

        private int end(int index, boolean b, byte[] target, int offset) {
            long layer = layer(index);
            long at = layer + PathLayout.ENDPOINTS + (b ? 16 : 0);
            return text(
                    TYPES[Memory.getByte(layer + PathLayout.TYPE)],
                    Memory.getLong(at),
                    Memory.getLong(at + 8),
                    target,
                    offset);
        }
    }
}

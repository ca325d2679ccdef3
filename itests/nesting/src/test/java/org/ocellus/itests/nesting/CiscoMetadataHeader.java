package org.ocellus.itests.nesting;

import java.nio.ByteBuffer;
import java.util.Map;
import org.ocellus.testkit.header.Context;
import org.ocellus.testkit.header.GreHeader;
import org.ocellus.testkit.header.Header;
import org.ocellus.testkit.header.Space;

/**
 * Cisco metadata with a security group tag: version, length, option, tag, and the EtherType of what follows, which behind
 * GRE stands in front of the others.
 */
final class CiscoMetadataHeader extends Header {
    private static final int HEADER_LENGTH = 8;
    private static final short VERSION_1_LENGTH_1 = 0x0101;
    private static final short SECURITY_GROUP_TAG = 0x0001;

    private final int group;

    CiscoMetadataHeader(int group) {
        super(Map.of(Space.ETHERTYPE, 0x8909));
        this.group = group;
    }

    @Override
    public byte[] write(Context context) {
        boolean typeInFront = context.previousIs(GreHeader.class);
        short type = (short) context.etherTypeOrLength();
        ByteBuffer header = ByteBuffer.allocate(HEADER_LENGTH + context.length());
        if (typeInFront) {
            header.putShort(type);
        }
        header.putShort(VERSION_1_LENGTH_1).putShort(SECURITY_GROUP_TAG).putShort((short) group);
        if (!typeInFront) {
            header.putShort(type);
        }
        return header.put(context.payload()).array();
    }
}

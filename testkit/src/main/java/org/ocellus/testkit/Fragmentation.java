package org.ocellus.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ocellus.testkit.header.Context;
import org.ocellus.testkit.header.Header;
import org.ocellus.testkit.header.Ipv4Header;
import org.ocellus.testkit.header.Ipv6FragmentHeader;
import org.ocellus.testkit.header.Ipv6Header;
import org.ocellus.testkit.header.Payload;
import org.ocellus.testkit.header.Space;

/** Cuts a packet into IP fragments (RFC 791 section 3.2, RFC 8200 section 4.5). */
final class Fragmentation {
    private static final long IDENTIFICATION = 0x0C0FFEE0L;

    private Fragmentation() {}

    static List<PacketBuilder> split(List<Header> headers, int size) {
        int at = headers.size() - 1;
        while (!(headers.get(at) instanceof Ipv4Header) && !(headers.get(at) instanceof Ipv6Header)) {
            at--;
        }
        byte[] whole = Context.write(headers.subList(at, headers.size()));
        byte[] header = Context.write(headers.subList(at, at + 1));
        byte[] content = Arrays.copyOfRange(whole, header.length, whole.length);
        int protocol = headers.get(at + 1).number(Space.IP_PROTOCOL);
        PacketBuilder outer = new PacketBuilder(headers.subList(0, at));
        List<PacketBuilder> fragments = new ArrayList<>();
        for (int offset = 0; offset < content.length; offset += size) {
            int end = Math.min(offset + size, content.length);
            PacketBuilder fragment = headers.get(at) instanceof Ipv4Header ip
                    ? outer.with(ip.fragmentOf(offset, end < content.length, protocol))
                    : outer.with(headers.get(at))
                            .with(new Ipv6FragmentHeader(offset, end < content.length, IDENTIFICATION)
                                    .nextHeader(protocol));
            fragments.add(fragment.with(new Payload(Arrays.copyOfRange(content, offset, end))));
        }
        return fragments;
    }
}

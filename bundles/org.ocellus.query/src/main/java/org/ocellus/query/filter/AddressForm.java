package org.ocellus.query.filter;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses and prefixes of IPv4, IPv6, MAC and InfiniBand LIDs. */
final class AddressForm {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[\\p{XDigit}:.]{2,45}");
    private static final Pattern MAC = Pattern.compile("\\p{XDigit}{2}(?::\\p{XDigit}{2}){5}");
    private static final Pattern LID = Pattern.compile("0x\\p{XDigit}{4}");
    private static final Pattern BITS = Pattern.compile("\\d{1,3}");

    private AddressForm() {}

    static Optional<AddressSpan> parse(String word) {
        int slash = word.indexOf('/');
        byte @Nullable [] address = address(slash < 0 ? word : word.substring(0, slash));
        if (address == null) {
            return Optional.empty();
        }
        int all = address.length * Byte.SIZE;
        String bits = slash < 0 ? String.valueOf(all) : word.substring(slash + 1);
        return BITS.matcher(bits).matches() && Integer.parseInt(bits) <= all
                ? Optional.of(AddressWords.prefix(address, Integer.parseInt(bits)))
                : Optional.empty();
    }

    private static byte @Nullable [] address(String text) {
        if (MAC.matcher(text).matches()) {
            return HexFormat.ofDelimiter(":").parseHex(text);
        }
        if (LID.matcher(text).matches()) {
            return HexFormat.of().parseHex(text, 2, 6);
        }
        boolean internet = IPV4.matcher(text).matches()
                || text.indexOf(':') >= 0 && IPV6.matcher(text).matches();
        return internet ? internet(text) : null;
    }

    private static byte @Nullable [] internet(String text) {
        try {
            return InetAddress.ofLiteral(text).getAddress();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

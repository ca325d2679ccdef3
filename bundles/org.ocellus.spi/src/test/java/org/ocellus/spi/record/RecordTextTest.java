package org.ocellus.spi.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordTextTest {
    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'");
    private static final int OFFSET = 3;

    private final byte[] target = new byte[64];

    private interface Writer {
        int write(byte[] target, int offset);
    }

    private String text(Writer writer) {
        int length = writer.write(target, OFFSET);
        return new String(target, OFFSET, length, StandardCharsets.US_ASCII);
    }

    private String unsigned(long value) {
        return text((to, at) -> RecordText.unsigned(value, to, at));
    }

    private String time(long nanos) {
        return text((to, at) -> RecordText.time(nanos, to, at));
    }

    private String ipv6(byte[] address) {
        ByteBuffer halves = ByteBuffer.wrap(address);
        long high = halves.getLong();
        long low = halves.getLong();
        return text((to, at) -> RecordText.ipv6(high, low, to, at));
    }

    @ParameterizedTest
    @ValueSource(
            longs = {0, 1, 9, 10, 99, 100, 65535, 4294967295L, 999_999_999_999_999_999L, 1_000_000_000_000_000_000L})
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, -1, -10, -999_999_999})
    void numbersAreUnsigned(long value) {
        assertThat(unsigned(value)).isEqualTo(Long.toUnsignedString(value));
    }

    @Test
    void numbersOfEveryLengthAreWritten() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long value = random.nextLong() >>> random.nextInt(64);
            assertThat(unsigned(value)).isEqualTo(Long.toUnsignedString(value));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.000000000",
        "1, 0.000000001",
        "999999999, 0.999999999",
        "1000000000, 1.000000000",
        "3600123456789, 3600.123456789",
        "9223372036854775807, 9223372036.854775807"
    })
    void durationsAreSecondsWithNineDecimals(long nanos, String expected) {
        assertThat(text((to, at) -> RecordText.seconds(nanos, to, at))).isEqualTo(expected);
    }

    private static String expected(long nanos) {
        Instant instant =
                Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).format(RFC_3339);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z", "1968-02-29T12:00:00Z",
                        "1900-03-01T00:00:00Z",
                "1900-02-28T23:59:59Z", "1999-12-31T23:59:59.999999999Z", "2000-02-29T00:00:00Z",
                        "2000-03-01T00:00:00Z",
                "2023-02-28T23:59:59Z", "2024-02-29T01:02:03.000000004Z", "2024-12-31T23:59:59Z",
                        "2038-01-19T03:14:08Z",
                "2100-02-28T23:59:59Z", "2100-03-01T00:00:00Z", "2262-04-11T23:47:16.854775807Z"
            })
    void timesAroundTheEpochAndLeapDaysAgreeWithTheCalendar(String time) {
        Instant instant = Instant.parse(time);
        long nanos = Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());

        assertThat(time(nanos)).isEqualTo(expected(nanos));
    }

    @Test
    void anyTimeAgreesWithTheCalendar() {
        Random random = new Random(2);
        for (int i = 0; i < 10_000; i++) {
            long nanos = random.nextLong();
            assertThat(time(nanos)).isEqualTo(expected(nanos));
        }
        assertThat(time(Long.MIN_VALUE)).isEqualTo(expected(Long.MIN_VALUE));
    }

    @ParameterizedTest
    @CsvSource({
        // RFC 5952 sections 2.2, 4.2 and 5
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:0db8:0000:0000:0001:0000:0000:0001, 2001:db8::1:0:0:1",
        "2001:db8:0:0:0:0:2:1, 2001:db8::2:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:db8:0:0:1:0:0:0, 2001:db8:0:0:1::",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:DB8:AAAA:BBBB:CCCC:DDDD:EEEE:AAAA, 2001:db8:aaaa:bbbb:cccc:dddd:eeee:aaaa",
        "2001:db8::0abc:00ab:000a, 2001:db8::abc:ab:a",
        "::, ::",
        "::1, ::1",
        "1::, 1::",
        "0:1:2:3:4:5:6:7, 0:1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:0, 1:2:3:4:5:6:7:0",
        "0:0:1:2:3:4:5:6, ::1:2:3:4:5:6",
        "1:2:3:4:5:6:0:0, 1:2:3:4:5:6::",
        "fe80::1, fe80::1"
    })
    void ipv6AddressesAreWrittenAsRfc5952Has(String address, String expected) throws UnknownHostException {
        assertThat(ipv6(InetAddress.ofLiteral(address).getAddress())).isEqualTo(expected);
    }

    @Test
    void ipv6AddressesAreParsedBackByThePlatform() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            byte[] address = new byte[16];
            for (int group = 0; group < 8; group++) { // mostly zeros, so that runs of all lengths occur
                int value = random.nextInt(3) > 0 ? 0 : random.nextInt(0x10000) >>> random.nextInt(16);
                address[group * 2] = (byte) (value >>> 8);
                address[group * 2 + 1] = (byte) value;
            }
            address[0] |= 0x20; // else the platform takes some of them for IPv4
            String text = ipv6(address);
            assertThat(InetAddress.ofLiteral(text).getAddress()).as(text).isEqualTo(address);
            assertThat(text).hasSizeLessThanOrEqualTo(39).doesNotContain(":::").doesNotMatch(".*::.*::.*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.0.0.1", "192.168.100.99", "255.255.255.255"})
    void ipv4AddressesAreDotted(String address) {
        long number =
                ByteBuffer.wrap(InetAddress.ofLiteral(address).getAddress()).getInt() & 0xFFFF_FFFFL;

        assertThat(text((to, at) -> RecordText.ipv4(number, to, at))).isEqualTo(address);
    }

    @Test
    void macAddressesHaveColonsAndLowerCase() {
        assertThat(text((to, at) -> RecordText.mac(0x02_AB_00_0F_FE_01L, to, at)))
                .isEqualTo("02:ab:00:0f:fe:01");
        assertThat(text((to, at) -> RecordText.mac(0xFFFF_FFFF_FFFFL, to, at))).isEqualTo("ff:ff:ff:ff:ff:ff");
    }

    @Test
    void infinibandAddressesAreTheirIdentifiers() {
        assertThat(text((to, at) -> RecordText.lid(0xAB, to, at))).isEqualTo("0x00ab");
        assertThat(text((to, at) -> RecordText.ipv6(0xFE80L << 48, 7, to, at))).isEqualTo("fe80::7");
    }

    @Test
    void hexadecimalNumbersKeepTheirLeadingZeros() {
        assertThat(text((to, at) -> RecordText.hex(0xABCL, 16, to, at))).isEqualTo("0000000000000abc");
        assertThat(text((to, at) -> RecordText.hex(-1L, 16, to, at))).isEqualTo("ffffffffffffffff");
    }

    @Test
    void nothingIsWrittenOutsideOfWhatIsReported() {
        text((to, at) -> RecordText.time(0, to, at));

        assertThat(target[OFFSET - 1]).isZero();
        assertThat(target[OFFSET + 30]).isZero();
    }
}

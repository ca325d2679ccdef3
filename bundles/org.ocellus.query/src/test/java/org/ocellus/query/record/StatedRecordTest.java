package org.ocellus.query.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

class StatedRecordTest {
    private static final long TIME = 1_795_514_400_000_001_000L; // 2026-11-24T10:00:00.000001Z

    private final StatedRecord record = new StatedRecord();

    private String text(RecordField field) {
        byte[] target = new byte[FlowRecord.MAX_TEXT + 1];
        return new String(target, 1, record.text(field, target, 1), UTF_8);
    }

    @Test
    void hasWhatWasStatedAndNothingElse() {
        record.number(RecordField.SRC_PORT, 0);
        record.label(RecordField.SRC_LABELS, -1, 16);

        assertThat(RecordField.values())
                .filteredOn(record::has)
                .containsExactly(RecordField.SRC_PORT, RecordField.SRC_LABELS);
        assertThat(text(RecordField.DST_PORT)).isEmpty();
        assertThat(record.number(RecordField.DST_PORT)).isZero();

        record.clear();
        assertThat(RecordField.values()).noneMatch(record::has);
    }

    @Test
    void textIsAsRecordsPromiseIt() {
        record.number(RecordField.START, TIME);
        record.number(RecordField.DURATION, 1_500_000_000L);
        record.number(RecordField.SRC_BYTES, -1L);
        record.number(RecordField.SRC_MAC, 0x0200_5E00_00AAL);
        record.text(RecordField.SENSOR, "z\u00fcrich");
        record.bytes(RecordField.SRC_USER_DATA, new byte[] {0x47, (byte) 0xEF});

        assertThat(text(RecordField.START)).isEqualTo("2026-11-24T10:00:00.000001000Z");
        assertThat(text(RecordField.DURATION)).isEqualTo("1.500000000");
        assertThat(text(RecordField.SRC_BYTES)).isEqualTo("18446744073709551615");
        assertThat(text(RecordField.SRC_MAC)).isEqualTo("02:00:5e:00:00:aa");
        assertThat(text(RecordField.SENSOR)).isEqualTo("z\u00fcrich");
        assertThat(text(RecordField.SRC_USER_DATA)).isEqualTo("47ef");
    }

    @ParameterizedTest
    @CsvSource({
        "0a000001, 10.0.0.1",
        "20010db8000000000000000000000001, 2001:db8::1",
        "02005e0000aa, 02:00:5e:00:00:aa",
        "00ab, 0x00ab",
        "0011223344556677, 0011223344556677"
    })
    void addressesAreToldByTheirLength(String bytes, String expected) {
        byte[] address = HexFormat.of().parseHex(bytes);
        record.address(RecordField.SRC_ADDR, address);
        byte[] copied = new byte[16];

        assertThat(text(RecordField.SRC_ADDR)).isEqualTo(expected);
        assertThat(record.address(RecordField.SRC_ADDR, copied, 0)).isEqualTo(address.length);
        assertThat(copied).startsWith(address);
    }

    @Test
    void pathKeepsLayersWithTheirEndpoints() throws Exception {
        record.layer("vlan", 100);
        record.layer("vxlan", 5000);
        record.endpoints(
                InetAddress.ofLiteral("192.0.2.1").getAddress(),
                InetAddress.ofLiteral("192.0.2.2").getAddress());
        record.layer("mpls");
        byte[] target = new byte[46];

        assertThat(record.path().size()).isEqualTo(3);
        assertThat(record.path().name(1)).isEqualTo("vxlan");
        assertThat(record.path().id(1)).isEqualTo(5000);
        assertThat(record.path().hasId(2)).isFalse();
        assertThat(record.path().hasEndpoints(0)).isFalse();
        assertThat(new String(target, 0, record.path().source(1, target, 0), UTF_8))
                .isEqualTo("192.0.2.1");
        assertThat(new String(target, 0, record.path().destination(1, target, 0), UTF_8))
                .isEqualTo("192.0.2.2");
        assertThat(record.path().destinationAddress(1, target, 0)).isEqualTo(4);
    }

    @Test
    void lastStatementCounts() {
        record.text(RecordField.STATE, "CON");
        record.text(RecordField.STATE, "FIN");

        assertThat(text(RecordField.STATE)).isEqualTo("FIN");
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        record.text(RecordField.SENSOR, "x" + "\u00fc".repeat(200));

        assertThat(text(RecordField.SENSOR)).isEqualTo("x" + "\u00fc".repeat(127));
    }

    @Test
    void whatFollowsFromStartAndEndIsAdded() {
        record.number(RecordField.START, TIME);
        record.number(RecordField.END, TIME + 7);
        record.complete();

        assertThat(text(RecordField.TYPE)).isEqualTo("flow");
        assertThat(record.number(RecordField.DURATION)).isEqualTo(7);
    }

    @Test
    void statementOfAnotherTypeIsAFault() {
        assertThatIllegalArgumentException().isThrownBy(() -> record.number(RecordField.STATE, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> record.text(RecordField.SRC_PORT, "http"));
        assertThatIllegalArgumentException().isThrownBy(() -> record.label(RecordField.PATH, 0, 1));
    }
}

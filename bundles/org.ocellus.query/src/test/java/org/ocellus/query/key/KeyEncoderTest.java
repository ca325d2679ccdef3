package org.ocellus.query.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ocellus.query.QueryException;
import org.ocellus.query.record.StatedRecord;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordFixture;

class KeyEncoderTest {

    private static byte[] key(String order, FlowRecord record) throws QueryException {
        return new KeyEncoder(KeyFields.toSort(order)).encode(record);
    }

    private static int compare(String order, FlowRecord a, FlowRecord b) throws QueryException {
        return Integer.signum(Arrays.compareUnsigned(key(order, a), key(order, b)));
    }

    private static FlowRecord with(RecordField field, String value) {
        return RecordFixture.flow().with(field, value).build();
    }

    @Test
    void keysCompareAsNumbersDo() throws QueryException {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            long a = random.nextLong() >>> random.nextInt(64);
            long b = random.nextInt(4) == 0 ? a : random.nextLong() >>> random.nextInt(64);
            FlowRecord first =
                    RecordFixture.flow().with(RecordField.SRC_BYTES, a).build();
            FlowRecord second =
                    RecordFixture.flow().with(RecordField.SRC_BYTES, b).build();

            assertThat(compare("src_bytes", first, second)).isEqualTo(Long.compareUnsigned(a, b));
            assertThat(compare("-src_bytes", first, second)).isEqualTo(Long.compareUnsigned(b, a));
        }
    }

    @Test
    void bothDirectionsOfACountAreTheirSum() throws QueryException {
        FlowRecord small = RecordFixture.flow()
                .with(RecordField.SRC_BYTES, 5)
                .with(RecordField.DST_BYTES, 6)
                .build();
        FlowRecord large = with(RecordField.DST_BYTES, "12");

        assertThat(compare("bytes", small, large)).isNegative();
        assertThat(compare("-bytes", small, large)).isPositive();
    }

    @Test
    void textsAddressesAndTimesHaveTheirOrder() throws QueryException {
        assertThat(compare("state", with(RecordField.STATE, "CON"), with(RecordField.STATE, "CONX")))
                .isNegative();
        assertThat(compare("-state", with(RecordField.STATE, "CON"), with(RecordField.STATE, "CONX")))
                .isPositive();
        assertThat(compare("saddr", with(RecordField.SRC_ADDR, "10.0.0.200"), with(RecordField.SRC_ADDR, "10.0.1.1")))
                .isNegative();
        assertThat(compare("saddr", with(RecordField.SRC_ADDR, "200.0.0.1"), with(RecordField.SRC_ADDR, "2001:db8::1")))
                .isNegative();
        assertThat(compare(
                        "start",
                        with(RecordField.START, "1969-12-31T23:59:59Z"),
                        with(RecordField.START, "2026-11-24T10:00:00Z")))
                .isNegative();
    }

    @Test
    void whatIsAbsentComesLastInEitherDirection() throws QueryException {
        FlowRecord absent = RecordFixture.flow().build();
        FlowRecord present = with(RecordField.SRC_PORT, "65535");

        assertThat(compare("sport", present, absent)).isNegative();
        assertThat(compare("-sport", present, absent)).isNegative();
    }

    @Test
    void laterFieldsDecideWhereEarlierOnesAreEqual() throws QueryException {
        FlowRecord a = RecordFixture.flow()
                .with(RecordField.PROTO, "tcp")
                .with(RecordField.SRC_PORT, 2)
                .build();
        FlowRecord b = RecordFixture.flow()
                .with(RecordField.PROTO, "tcp")
                .with(RecordField.SRC_PORT, 1)
                .build();

        assertThat(compare("proto,-sport", a, b)).isNegative();
        assertThat(compare("proto", a, b)).isZero();
    }

    @Test
    void prefixMakesAddressesEqualAndIsWhatIsCopied() throws QueryException {
        KeyEncoder encoder = new KeyEncoder(KeyFields.toGroup("src_addr/24,src_mac/24"));
        FlowRecord a = RecordFixture.flow()
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.SRC_MAC, "02:00:5e:00:00:01")
                .build();
        FlowRecord b = RecordFixture.flow()
                .with(RecordField.SRC_ADDR, "10.0.0.99")
                .with(RecordField.SRC_MAC, "02:00:5e:77:00:01")
                .build();
        StatedRecord group = new StatedRecord();
        encoder.copy(b, group);
        byte[] address = new byte[16];

        assertThat(encoder.encode(a)).isEqualTo(encoder.encode(b));
        assertThat(group.address(RecordField.SRC_ADDR, address, 0)).isEqualTo(4);
        assertThat(Arrays.copyOf(address, 4)).containsExactly(10, 0, 0, 0);
        assertThat(group.number(RecordField.SRC_MAC)).isEqualTo(0x0200_5E00_0000L);
    }

    @Test
    void layersAreToldByNameAndIdentifier() throws QueryException {
        KeyEncoder encoder = new KeyEncoder(KeyFields.toGroup("vxlan"));
        FlowRecord tenant =
                RecordFixture.flow().layer("vlan", 1).layer("vxlan", 5000).build();
        FlowRecord same = RecordFixture.flow().layer("vxlan", 5000).build();
        FlowRecord other = RecordFixture.flow().layer("vxlan", 5001).build();
        StatedRecord group = new StatedRecord();
        encoder.copy(tenant, group);

        assertThat(encoder.encode(tenant)).isEqualTo(encoder.encode(same)).isNotEqualTo(encoder.encode(other));
        assertThat(group.path().size()).isEqualTo(1);
        assertThat(group.path().id(0)).isEqualTo(5000);
    }

    @Test
    void keysOfWholePathsDiffer() throws QueryException {
        List<FlowRecord> records = List.of(
                RecordFixture.flow().build(),
                RecordFixture.flow().layer("vlan", 1).build(),
                RecordFixture.flow().layer("vlan").build(),
                RecordFixture.flow().layer("vlan", 1).layer("vlan", 1).build());

        assertThat(records)
                .extracting(record -> Arrays.toString(key("path", record)))
                .doesNotHaveDuplicates();
    }
}

package org.ocellus.output.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.spi.record.RecordField;

class ColumnListTest {
    private static final ColumnCatalogue CATALOGUE = new ColumnCatalogue(ZoneId.of("UTC"), PortNames.NONE);

    @Test
    void isTheUsualOneWithoutAChoice() throws IOException {
        assertThat(titles(""))
                .containsExactly(
                        "StartTime",
                        "Dur",
                        "Proto",
                        "SrcAddr",
                        "Sport",
                        "Dir",
                        "DstAddr",
                        "Dport",
                        "SrcPkts",
                        "DstPkts",
                        "SrcBytes",
                        "DstBytes",
                        "State",
                        "Cause",
                        "Path");
    }

    @Test
    void beginsFromNothingWithABareName() throws IOException {
        assertThat(titles("saddr,dport , pkts")).containsExactly("SrcAddr", "Dport", "TotPkts");
        assertThat(titles("saddr daddr")).containsExactly("SrcAddr", "DstAddr");
        assertThat(titles("SADDR")).containsExactly("SrcAddr");
    }

    @Test
    void changesTheUsualOneBySigns() throws IOException {
        assertThat(titles("-dur,+smac,+1srcid"))
                .startsWith("SrcId", "StartTime", "Proto")
                .endsWith("Path", "SrcMac")
                .doesNotContain("Dur");
    }

    @Test
    void addsAtTheEndWhereThePlaceIsBeyondIt() throws IOException {
        assertThat(titles("saddr,+99state")).containsExactly("SrcAddr", "State");
    }

    @Test
    void takesTheFieldsOfTheRecordToo() throws IOException {
        assertThat(titles("community_id,src_labels,path")).containsExactly("community_id", "src_labels", "Path");
    }

    @Test
    void knowsEveryFieldOfTheRecord() {
        for (RecordField field : RecordField.values()) {
            assertThat(CATALOGUE.column(field.key())).as(field.key()).isNotNull();
        }
    }

    @Test
    void fixesAWidthThatWasStated() throws IOException {
        Column column = ColumnList.of("saddr:18", CATALOGUE).getFirst();

        assertThat(column.width()).isEqualTo(18);
        assertThat(column.fixed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sadr|there is no column 'sadr'; near it are saddr",
                "dst_prt|near it are dst_port",
                "vlan|near it are svlan, dvlan",
                "qqqqqqqq|expected a name of ra",
                "stime,-dur|: that column is not shown; shown are stime",
                "saddr:0|at least 1",
                "saddr:wide|is no column; expected NAME",
                "stime,-stime|leaves no column"
            })
    void saysWhatIsWrong(String list, String message) {
        assertThatThrownBy(() -> ColumnList.of(list, CATALOGUE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message)
                .message()
                .hasLineCount(1);
    }

    private static List<String> titles(String list) throws IOException {
        return ColumnList.of(list, CATALOGUE).stream().map(Column::title).toList();
    }
}

package org.ocellus.query.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.spi.query.FilterException;
import org.ocellus.spi.record.RecordField;

class ParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a == 1                            | 0  | is not the name of a field
                    scr_port == 80                    | 0  | did you mean src_port?
                    src_addr in 10.0.0.0/8 und port   | 23 | expected and, or, or the end, and found 'und'
                    dst_port ==                       | 11 | expected a number such as 443
                    dst_port == http                  | 12 | expected a number such as 443
                    dst_port contains 4               | 9  | expected ==, !=, <, <=, >, >=, in, not in behind dst_port
                    proto < tcp                       | 6  | expected ==, !=, in, not in, contains, matches behind proto
                    src_addr == 10.0.0.0/33           | 12 | expected an address, a prefix
                    src_addr == 10.0.0.300            | 12 | expected an address
                    src_addr == 2001:db8              | 12 | expected an address
                    src_addr in 10.0.0.9-10.0.0.1     | 12 | expected an address
                    bytes > 1-2                       | 8  | expected a single value behind >
                    bytes > 0.5                       | 8  | expected a number
                    port in (80, 443                  | 16 | expected , or ) behind a value of the list, and found the end
                    port in 443-80                    | 8  | expected a number
                    (port == 80                       | 11 | expected ), and, or or, and found the end
                    port == 80)                       | 10 | expected and, or, or the end
                    start >= yesterday                | 9  | expected a time such as
                    start >= 2026-13-01               | 9  | expected a time
                    duration > 5y                     | 11 | expected a duration such as
                    state matches '('                 | 14 | expected a regular expression
                    state == "FIN                     | 9  | expected a further " behind the text
                    state == FIN; drop                | 12 | ';' means nothing here
                    has                               | 3  | expected the name of a field
                    path.VX == 1                      | 0  | is not the name of a field
                    host www.example.org              | 5  | expected an address, a prefix
                    src port http                     | 9  | expected a number such as 443
                    dst                               | 3  | expected an address
                    host == 10.0.0.1                  | 5  | expected an address
                    port                              | 4  | expected ==, !=, <, <=, >, >=, in, not in behind port
                    tcp 80                            | 4  | expected and, or, or the end, and found '80'
                    src_user_data == GET              | 14 | expected contains, matches behind src_user_data
                    """)
    void whatIsWrongIsSaidWithItsPlace(String expression, int position, String problem) {
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> Parser.parse(expression))
                .satisfies(e -> assertThat(e.position()).isEqualTo(position))
                .withMessageContaining(problem)
                .withMessageContaining("'" + expression + "': at character " + (position + 1) + ": ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    port == 1 or (proto == b and port == 3) | port == 1 or (proto == "b" and port == 3)
                    port == 1 or proto == b and port == 3   | port == 1 or (proto == "b" and port == 3)
                    (port == 1 or proto == b) and port == 3 | (port == 1 or proto == "b") and port == 3
                    dst_port=443                      | dst_port == 443
                    sport in (1-2,0x10)               | src_port in (1..2, 16)
                    addr in 10.1.2.3/8                | addr in (10.0.0.0..10.255.255.255)
                    dur>1.5ms                         | duration > 1500000ns
                    NOT NOT has tcprtt                | not not has tcp_rtt
                    vxlan == 5k                       | path.vxlan == 5000
                    tcp and port 80                   | proto == "tcp" and port == 80
                    UDP dst port 53-215               | proto == "udp" and dst_port == 53..215
                    not host 10.0.0.1                 | not addr == 10.0.0.1
                    src host 10.0.0.1 or dst ::1      | src_addr == 10.0.0.1 or dst_addr == ::1
                    dst net 10.0.0.0/8                | dst_addr == 10.0.0.0..10.255.255.255
                    icmp or icmp6                     | proto == "icmp" or proto == "ipv6-icmp"
                    port in (80, 443)                 | port in (80, 443)
                    port not in 80                    | port not in (80)
                    proto == host                     | proto == "host"
                    """)
    void namesAndValuesHaveOneFormWhenTheyAreWritten(String written, String canonical) throws FilterException {
        assertThat(Parser.parse(written)).hasToString(canonical);
    }

    @Test
    void everyFieldHasItsName() {
        assertThat(Arrays.stream(RecordField.values()).map(RecordField::key))
                .allSatisfy(key -> assertThat(Vocabulary.find(key)).isPresent());
    }

    @Test
    void nestingEndsBeforeTheStackDoes() {
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> Parser.parse("(".repeat(100_000)))
                .withMessageContaining("inside one another");
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> Parser.parse("not ".repeat(100_000)))
                .withMessageContaining("inside one another");
    }
}

package org.ocellus.encapsulation.infiniband;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row is a row of IBTA volume 1 table 38: OpCode and the sum of its extended headers. */
class OpCodeTest {

    @ParameterizedTest
    @CsvSource({
        // reliable connection
        "00, 0",
        "01, 0",
        "02, 0",
        "03, 4",
        "04, 0",
        "05, 4",
        "06, 16",
        "07, 0",
        "08, 0",
        "09, 4",
        "0A, 16",
        "0B, 20",
        "0C, 16",
        "0D, 4",
        "0E, 0",
        "0F, 4",
        "10, 4",
        "11, 4",
        "12, 12",
        "13, 28",
        "14, 28",
        "16, 4",
        "17, 4",
        "1C, 20",
        "1D, 16",
        // unreliable connection
        "20, 0",
        "21, 0",
        "22, 0",
        "23, 4",
        "24, 0",
        "25, 4",
        "26, 16",
        "27, 0",
        "28, 0",
        "29, 4",
        "2A, 16",
        "2B, 20",
        // reliable datagram
        "40, 12",
        "41, 12",
        "42, 12",
        "43, 16",
        "44, 12",
        "45, 16",
        "46, 28",
        "47, 12",
        "48, 12",
        "49, 16",
        "4A, 28",
        "4B, 32",
        "4C, 28",
        "4D, 8",
        "4E, 4",
        "4F, 8",
        "50, 8",
        "51, 8",
        "52, 16",
        "53, 40",
        "54, 40",
        "55, 12",
        // unreliable datagram
        "64, 8",
        "65, 12",
        // congestion notification
        "81, 16",
        // extended reliable connection
        "A0, 4",
        "A1, 4",
        "A2, 4",
        "A3, 8",
        "A4, 4",
        "A5, 8",
        "A6, 20",
        "A7, 4",
        "A8, 4",
        "A9, 8",
        "AA, 20",
        "AB, 24",
        "AC, 20",
        "AD, 4",
        "AE, 0",
        "AF, 4",
        "B0, 4",
        "B1, 4",
        "B2, 12",
        "B3, 32",
        "B4, 32",
        "B6, 8",
        "B7, 8",
        "BC, 24",
        "BD, 20"
    })
    void sumsTheExtendedHeadersOfEveryOperation(String opCode, int length) {
        assertThat(OpCode.extendedHeaders(Integer.parseInt(opCode, 16))).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({
        "15", "18", "1B", "1E", "1F", "2C", "31", "36", "3C", "56", "57", "5C", "60", "63", "66", "80", "82", "84",
        "B5", "B8", "C0", "E4", "FF"
    })
    void knowsNoHeadersOfOtherNumbers(String opCode) {
        assertThat(OpCode.extendedHeaders(Integer.parseInt(opCode, 16))).isEqualTo(OpCode.UNKNOWN);
    }

    @Test
    void knowsTheOperationsWithoutPayload() {
        for (int opCode : new int[] {0x0C, 0x11, 0x12, 0x13, 0x14, 0x1C, 0x55, 0x81, 0xAC}) {
            assertThat(OpCode.hasNoPayload(opCode)).as("%02X", opCode).isTrue();
        }
        for (int opCode : new int[] {0x00, 0x04, 0x0D, 0x10, 0x17, 0x1D, 0x64, 0xA6}) {
            assertThat(OpCode.hasNoPayload(opCode)).as("%02X", opCode).isFalse();
        }
    }
}

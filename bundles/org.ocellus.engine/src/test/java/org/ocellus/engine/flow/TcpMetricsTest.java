package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** What sequence numbers, acknowledgements and windows tell about a connection. */
final class TcpMetricsTest {
    private static final long MODULUS = 1L << 32;

    private final FlowFixture flows = new FlowFixture();
    private long clientInitial = 100;
    private long serverInitial = 500;

    @AfterEach
    void close() {
        flows.close();
    }

    /** A segment of the client whose numbers count from those of the two SYNs. */
    private PacketBuilder client(String flags, long sequence, long acknowledgement, int payload) {
        return client(flags, sequence, acknowledgement, payload, 1000, "");
    }

    private PacketBuilder client(
            String flags, long sequence, long acknowledgement, int payload, int window, String options) {
        return Packet.ethernet()
                .ipv4("10.0.0.1", "10.0.0.2")
                .tcp(
                        1234,
                        80,
                        flags,
                        tcp -> tcp.sequence((clientInitial + sequence) % MODULUS)
                                .acknowledgement((serverInitial + acknowledgement) % MODULUS)
                                .window(window)
                                .options(options))
                .payload(payload);
    }

    private PacketBuilder server(String flags, long sequence, long acknowledgement, int payload) {
        return server(flags, sequence, acknowledgement, payload, 2000, "");
    }

    private PacketBuilder server(
            String flags, long sequence, long acknowledgement, int payload, int window, String options) {
        return Packet.ethernet()
                .ipv4("10.0.0.2", "10.0.0.1")
                .tcp(
                        80,
                        1234,
                        flags,
                        tcp -> tcp.sequence((serverInitial + sequence) % MODULUS)
                                .acknowledgement((clientInitial + acknowledgement) % MODULUS)
                                .window(window)
                                .options(options))
                .payload(payload);
    }

    private TcpMetricsTest handshake() {
        flows.see(0, client("S", 0, 0, 0), server("SA", 0, 1, 0), client("A", 1, 1, 0));
        return this;
    }

    private TcpMetricsTest see(PacketBuilder... packets) {
        flows.see(1, packets);
        return this;
    }

    private Recorded last() {
        return flows.flush().flows().getLast();
    }

    private static String counts(Recorded record, RecordField source, RecordField destination) {
        return record.number(source) + "+" + record.number(destination);
    }

    private static String repeated(Recorded record) {
        return counts(record, RecordField.SRC_RETRANSMISSIONS, RecordField.DST_RETRANSMISSIONS);
    }

    private static String repeatedBytes(Recorded record) {
        return counts(record, RecordField.SRC_RETRANSMITTED_BYTES, RecordField.DST_RETRANSMITTED_BYTES);
    }

    private static String disordered(Recorded record) {
        return counts(record, RecordField.SRC_OUT_OF_ORDER, RecordField.DST_OUT_OF_ORDER);
    }

    private static String missing(Recorded record) {
        return counts(record, RecordField.SRC_GAP_BYTES, RecordField.DST_GAP_BYTES);
    }

    @Nested
    final class SequenceNumbers {
        @Test
        void aConnectionWithoutLossHasNoneCounted() {
            handshake().see(client("PA", 1, 1, 10), server("PA", 1, 11, 20), client("A", 11, 21, 0));

            Recorded record = last();
            assertThat(repeated(record)).isEqualTo("0+0");
            assertThat(repeatedBytes(record)).isEqualTo("0+0");
            assertThat(disordered(record)).isEqualTo("0+0");
            assertThat(missing(record)).isEqualTo("0+0");
            assertThat(record.texts())
                    .doesNotContainKeys(
                            RecordField.SRC_RETRANSMISSIONS,
                            RecordField.DST_RETRANSMISSIONS,
                            RecordField.SRC_GAP_BYTES,
                            RecordField.SRC_DUPLICATE_ACKS,
                            RecordField.SRC_ZERO_WINDOWS);
        }

        @Test
        void payloadThatWasSeenBeforeIsARetransmission() {
            handshake().see(server("PA", 1, 1, 20), server("PA", 1, 1, 20), server("PA", 1, 1, 20));

            Recorded record = last();
            assertThat(repeated(record)).isEqualTo("0+2");
            assertThat(repeatedBytes(record)).isEqualTo("0+40");
        }

        @Test
        void ofASegmentThatAddsToOldPayloadTheOldIsCounted() {
            handshake().see(client("PA", 1, 1, 20), client("PA", 11, 1, 100), client("PA", 111, 1, 1));

            Recorded record = last();
            assertThat(repeated(record)).isEqualTo("1+0");
            assertThat(repeatedBytes(record)).isEqualTo("10+0");
            assertThat(missing(record)).isEqualTo("0+0");
        }

        @Test
        void synAndFinThatComeAgainAreRetransmissionsWithoutBytes() {
            flows.see(0, client("S", 0, 0, 0), client("S", 0, 0, 0), server("SA", 0, 1, 0), server("SA", 0, 1, 0));
            see(client("A", 1, 1, 0), client("FA", 1, 1, 0), client("FA", 1, 1, 0));

            Recorded record = last();
            assertThat(repeated(record)).isEqualTo("2+1");
            assertThat(repeatedBytes(record)).isEqualTo("0+0");
        }

        @Test
        void acknowledgementsAndKeepAlivesAreNone() {
            handshake().see(client("PA", 1, 1, 9), client("A", 9, 1, 1), client("A", 9, 1, 0), client("A", 10, 1, 0));

            assertThat(repeated(last())).isEqualTo("0+0");
        }

        @Test
        void aSegmentThatFillsAHoleIsOutOfOrder() {
            handshake().see(client("PA", 11, 1, 10), client("PA", 1, 1, 10), client("PA", 21, 1, 10));

            Recorded record = last();
            assertThat(disordered(record)).isEqualTo("1+0");
            assertThat(repeated(record)).isEqualTo("0+0");
            assertThat(missing(record)).isEqualTo("0+0");
        }

        @Test
        void aHoleMayBeFilledPieceByPiece() {
            handshake()
                    .see(
                            client("PA", 101, 1, 10),
                            client("PA", 41, 1, 20),
                            client("PA", 1, 1, 20),
                            client("PA", 81, 1, 20),
                            server("A", 1, 111, 0));

            Recorded record = last();
            assertThat(disordered(record)).isEqualTo("3+0");
            assertThat(missing(record)).as("20 to 40 and 60 to 80").isEqualTo("40+0");
        }

        @Test
        void aSegmentThatFillsAHoleAndRepeatsIsOutOfOrderAndItsOldBytesAreCounted() {
            handshake().see(client("PA", 11, 1, 10), client("PA", 1, 1, 15));

            Recorded record = last();
            assertThat(disordered(record)).isEqualTo("1+0");
            assertThat(repeated(record)).isEqualTo("0+0");
            assertThat(repeatedBytes(record)).isEqualTo("5+0");
        }

        @Test
        void whatWasPassedAndAcknowledgedAndNeverSeenIsMissing() {
            handshake().see(server("PA", 1, 1, 10), server("PA", 511, 1, 10), client("A", 1, 521, 0));

            assertThat(missing(last())).isEqualTo("0+500");
        }

        @Test
        void whatWasPassedAndNotAcknowledgedIsNotMissing() {
            handshake().see(server("PA", 1, 1, 10), server("PA", 511, 1, 10), client("A", 1, 111, 0));

            assertThat(missing(last())).as("but for what is").isEqualTo("0+100");
        }

        @Test
        void ofAConnectionOfWhichOneSideIsSeenWhatWasPassedIsMissing() {
            see(client("PA", 1, 1, 10), client("PA", 511, 1, 10));

            assertThat(missing(last())).isEqualTo("500+0");
        }

        @Test
        void aStraySegmentFarAheadIsNoGap() {
            handshake().see(client("PA", 500_000_000, 1, 1));
            for (int i = 0; i < 10; i++) {
                see(client("PA", 1 + 10L * i, 1, 10), server("A", 1, 11 + 10L * i, 0));
            }

            Recorded record = last();
            assertThat(missing(record)).isEqualTo("0+0");
            assertThat(disordered(record)).isEqualTo("0+0");
            assertThat(repeated(record)).isEqualTo("0+0");
        }

        @Test
        void aStraySegmentFurtherThanAnyWindowDoesNotHideWhatFollows() {
            handshake().see(client("PA", (1L << 30) + 5000, 1, 1), client("PA", 1, 1, 10), client("PA", 1, 1, 10));

            assertThat(repeated(last())).isEqualTo("1+0");
        }

        @Test
        void aStraySegmentThatComesTwiceIsStillOne() {
            handshake().see(client("PA", 50_000, 1, 10), client("PA", 50_000, 1, 10), server("A", 1, 1, 0));
            see(client("PA", 1, 1, 10), server("A", 1, 11, 0));

            assertThat(missing(last())).isEqualTo("0+0");
        }

        @Test
        void segmentsBeyondTheWindowCountIfASecondFollowsTheFirst() {
            handshake()
                    .see(
                            client("PA", 5001, 1, 10), // the capture lost what came between, and its acknowledgements
                            client("PA", 5111, 1, 10),
                            client("PA", 5111, 1, 10),
                            server("A", 1, 5121, 0));

            Recorded record = last();
            assertThat(missing(record)).isEqualTo((5000 + 100) + "+0");
            assertThat(repeated(record)).isEqualTo("1+0");
        }

        @Test
        void aSegmentBeyondTheWindowCountsIfItIsAcknowledged() {
            handshake().see(client("PA", 5001, 1, 10), server("A", 1, 5011, 0), server("A", 1, 5011, 0));

            assertThat(missing(last())).isEqualTo("5000+0");
        }

        @Test
        void aSegmentBeyondTheWindowCountsOnceThoseBeforeItHaveCome() {
            handshake().see(client("PA", 2501, 1, 10));
            see(client("PA", 1, 1, 1000), server("A", 1, 1001, 0), client("PA", 1001, 1, 1500));
            see(client("PA", 2511, 1, 10), server("A", 1, 2521, 0), server("A", 1, 2521, 0));

            assertThat(missing(last())).isEqualTo("0+0");
        }

        @Test
        void theWindowIsScaledIfBothSynsOfferIt() {
            flows.see(
                    0,
                    client("S", 0, 0, 0, 1000, "03030701"),
                    server("SA", 0, 1, 0, 1000, "03030701"),
                    client("A", 1, 1, 0),
                    server("A", 1, 1, 0));
            see(client("PA", 100_001, 1, 10), server("A", 1, 100_011, 0));

            assertThat(missing(last())).isEqualTo("100000+0");
        }

        @Test
        void whatWasAcknowledgedAndNeverSeenIsMissing() {
            handshake().see(client("PA", 1, 1, 10), server("A", 1, 111, 0), server("A", 1, 111, 0));

            assertThat(missing(last())).isEqualTo("100+0");
        }

        @Test
        void payloadThatTheCapturePutBehindItsAcknowledgementIsNotMissing() {
            handshake().see(server("A", 1, 11, 0), client("PA", 1, 1, 10), server("PA", 1, 11, 5));

            Recorded record = last();
            assertThat(missing(record)).isEqualTo("0+0");
            assertThat(disordered(record)).isEqualTo("1+0");
        }

        @Test
        void aSegmentBehindTheAcknowledgementsOfItsHoleIsARetransmission() {
            handshake()
                    .see(client("PA", 11, 1, 10), server("A", 1, 21, 0), server("A", 1, 21, 0), client("PA", 1, 1, 10));

            Recorded record = last();
            assertThat(missing(record)).isEqualTo("10+0");
            assertThat(repeated(record)).isEqualTo("1+0");
        }

        @Test
        void moreHolesThanAreKeptAreMissingFromTheFirstOn() {
            handshake();
            for (int i = 1; i <= 8; i++) {
                see(client("PA", 1 + 20L * i, 1, 10));
            }
            see(client("PA", 1, 1, 20), client("PA", 31, 1, 10), client("PA", 151, 1, 10), server("A", 1, 171, 0));

            Recorded record = last();
            assertThat(disordered(record)).as("the last hole was still open").isEqualTo("1+0");
            assertThat(repeated(record)).as("the first two were given up").isEqualTo("2+0");
            assertThat(missing(record)).isEqualTo((20 + 6 * 10) + "+0");
        }

        @Test
        void holesThatWereGivenUpAreMissingOnlyIfTheyWereAcknowledged() {
            handshake();
            for (int i = 1; i <= 8; i++) {
                see(client("PA", 1 + 20L * i, 1, 10));
            }

            assertThat(missing(last())).isEqualTo("0+0");
        }

        @Test
        void holesThatWereGivenUpCountInTheRecordOfTheirAcknowledgement() {
            handshake();
            for (int i = 1; i <= 8; i++) {
                see(client("PA", 1 + 20L * i, 1, 10));
            }
            see(server("A", 1, 41, 0), server("A", 1, 41, 0));
            flows.see(70, client("PA", 171, 1, 10));
            flows.flush();

            assertThat(flows.flows()).extracting(TcpMetricsTest::missing).containsExactly("30+0", "0+0");
        }

        @ParameterizedTest
        @ValueSource(longs = {MODULUS - 1, MODULUS - 5, MODULUS - 15, (1L << 31) - 5, 0})
        void numbersWrapRound(long initial) {
            clientInitial = initial;
            serverInitial = initial;
            handshake()
                    .see(
                            client("PA", 1, 1, 10),
                            client("PA", 21, 1, 10), // leaves out 10
                            client("PA", 1, 1, 10), // again
                            client("PA", 11, 1, 10), // late
                            server("PA", 11, 31, 10), // leaves out 10
                            client("A", 31, 21, 0),
                            client("A", 31, 21, 0));

            Recorded record = last();
            assertThat(repeated(record)).isEqualTo("1+0");
            assertThat(disordered(record)).isEqualTo("1+0");
            assertThat(missing(record)).isEqualTo("0+10");
            assertThat(record.number(RecordField.SRC_TCP_SEQ)).isEqualTo(initial);
            assertThat(record.number(RecordField.DST_TCP_SEQ)).isEqualTo(initial);
        }

        @Test
        void aResetsNumbersAreNotTakenSeriously() {
            handshake().see(client("R", 5000, 0, 0), server("R", 9000, 0, 0));

            assertThat(missing(last())).isEqualTo("0+0");
        }

        @Test
        void aLeapFurtherThanAnyWindowIsNoGap() {
            handshake().see(client("PA", 1L << 31, 1, 10), client("PA", (1L << 31) + 10, 1, 10));

            assertThat(missing(last())).isEqualTo("0+0");
        }

        @Test
        void ofAConnectionWhoseBeginningWasMissedTheFirstNumberCounts() {
            see(client("PA", 1000, 1, 10), server("A", 1, 1010, 0), client("PA", 1010, 1, 10));

            Recorded record = last();
            assertThat(record.number(RecordField.SRC_TCP_SEQ)).isEqualTo(1100);
            assertThat(record.number(RecordField.DST_TCP_SEQ)).isEqualTo(501);
            assertThat(missing(record)).isEqualTo("0+0");
        }

        @Test
        void whatComesBehindTheFirstSegmentSeenAndWasSentBeforeItIsOutOfOrder() {
            see(client("PA", 1000, 1, 10), client("PA", 980, 1, 20), client("PA", 980, 1, 20));

            Recorded record = last();
            assertThat(disordered(record)).isEqualTo("1+0");
            assertThat(repeated(record)).isEqualTo("1+0");
            assertThat(record.number(RecordField.SRC_TCP_SEQ)).isEqualTo(1080);
        }

        @Test
        void aConnectionOfOneSegmentHasItsNumber() {
            see(client("FPA", 7, 1, 10));

            Recorded record = last();
            assertThat(record.number(RecordField.SRC_TCP_SEQ)).isEqualTo(107);
            assertThat(record.texts()).doesNotContainKeys(RecordField.DST_TCP_SEQ, RecordField.SRC_RETRANSMISSIONS);
        }

        @Test
        void aSynThatIsTriedAgainWithAnotherNumberBeginsAnew() {
            flows.see(0, client("S", 0, 0, 0), client("S", 7777, 0, 0), server("SA", 0, 7778, 0));

            Recorded record = last();
            assertThat(record.number(RecordField.SRC_TCP_SEQ)).isEqualTo(7877);
            assertThat(missing(record)).isEqualTo("0+0");
        }

        @Test
        void fragmentsOfSegmentsMakeNoGap() {
            handshake();
            client("PA", 1, 1, 3000).fragments(1480).forEach(this::seeOne);
            see(client("PA", 3001, 1, 10));

            assertThat(missing(last())).isEqualTo("0+0");
        }

        private void seeOne(PacketBuilder packet) {
            see(packet);
        }
    }

    @Nested
    final class Acknowledgements {
        @Test
        void anAcknowledgementThatIsRepeatedWhileDataIsOnItsWayIsDuplicate() {
            handshake()
                    .see(
                            server("PA", 1, 1, 10),
                            client("A", 1, 11, 0),
                            server("PA", 21, 1, 10),
                            client("A", 1, 11, 0),
                            client("A", 1, 11, 0));

            assertThat(counts(last(), RecordField.SRC_DUPLICATE_ACKS, RecordField.DST_DUPLICATE_ACKS))
                    .isEqualTo("2+0");
        }

        @Test
        void oneWithPayloadOrAnotherWindowOrNothingOutstandingIsNot() {
            handshake()
                    .see(
                            client("A", 1, 1, 0),
                            server("PA", 1, 1, 10),
                            client("PA", 1, 1, 5),
                            client("A", 6, 1, 0, 999, ""));

            assertThat(counts(last(), RecordField.SRC_DUPLICATE_ACKS, RecordField.DST_DUPLICATE_ACKS))
                    .isEqualTo("0+0");
        }
    }

    @Nested
    final class Windows {
        private static String range(Recorded record, RecordField min, RecordField max) {
            return record.text(min) + ".." + record.text(max);
        }

        @Test
        void windowsAreScaledIfBothSynsOfferIt() {
            flows.see(
                    0,
                    client("S", 0, 0, 0, 64240, "020405b4" + "030307" + "01"),
                    server("SA", 0, 1, 0, 65160, "01030302"),
                    client("A", 1, 1, 0, 502, ""),
                    server("A", 1, 1, 0, 10, ""));

            Recorded record = last();
            assertThat(range(record, RecordField.SRC_WINDOW_MIN, RecordField.SRC_WINDOW_MAX))
                    .isEqualTo("64240..64256");
            assertThat(range(record, RecordField.DST_WINDOW_MIN, RecordField.DST_WINDOW_MAX))
                    .isEqualTo("40..65160");
        }

        @Test
        void windowsAreNotScaledIfOneSynDoesNotOfferIt() {
            flows.see(
                    0,
                    client("S", 0, 0, 0, 100, "03030701"),
                    server("SA", 0, 1, 0, 200, ""),
                    client("A", 1, 1, 0, 300, ""));

            assertThat(range(last(), RecordField.SRC_WINDOW_MIN, RecordField.SRC_WINDOW_MAX))
                    .isEqualTo("100..300");
        }

        @Test
        void aScaleAboveFourteenIsFourteen() {
            flows.see(
                    0,
                    client("S", 0, 0, 0, 100, "030320"),
                    server("SA", 0, 1, 0, 200, "030301"),
                    client("A", 1, 1, 0, 1, ""));

            assertThat(last().number(RecordField.SRC_WINDOW_MAX)).isEqualTo(1 << 14);
        }

        @Test
        void closedWindowsAreCountedButForResets() {
            handshake()
                    .see(
                            server("A", 1, 1, 0, 0, ""),
                            server("A", 1, 1, 0, 0, ""),
                            server("A", 1, 1, 0, 5, ""),
                            client("R", 1, 0, 0, 0, ""));

            Recorded record = last();
            assertThat(counts(record, RecordField.SRC_ZERO_WINDOWS, RecordField.DST_ZERO_WINDOWS))
                    .isEqualTo("0+2");
            assertThat(range(record, RecordField.SRC_WINDOW_MIN, RecordField.SRC_WINDOW_MAX))
                    .isEqualTo("1000..1000");
            assertThat(range(record, RecordField.DST_WINDOW_MIN, RecordField.DST_WINDOW_MAX))
                    .isEqualTo("0..2000");
        }

        @Test
        void aConnectionOfOneSegmentHasItsWindow() {
            see(client("S", 0, 0, 0, 77, "030307"));

            assertThat(range(last(), RecordField.SRC_WINDOW_MIN, RecordField.SRC_WINDOW_MAX))
                    .isEqualTo("77..77");
        }
    }

    @Nested
    final class Handshake {
        private String times() {
            Recorded record = last();
            return record.text(RecordField.SYN_SYNACK_TIME) + " " + record.text(RecordField.SYNACK_ACK_TIME) + " "
                    + record.text(RecordField.TCP_RTT);
        }

        @Test
        void itsTwoStepsAddUpToTheRoundTrip() {
            flows.see(0, client("S", 0, 0, 0))
                    .see(0.2, server("SA", 0, 1, 0))
                    .see(0.25, client("A", 1, 1, 0))
                    .see(9, client("A", 1, 1, 0));

            assertThat(times()).isEqualTo("0.200000000 0.050000000 0.250000000");
        }

        @Test
        void ofRepeatedSynsTheLastCounts() {
            flows.see(0, client("S", 0, 0, 0))
                    .see(1, client("S", 0, 0, 0))
                    .see(1.5, server("SA", 0, 1, 0))
                    .see(2.5, server("SA", 0, 1, 0))
                    .see(2.75, client("A", 1, 1, 0));

            assertThat(times()).isEqualTo("0.500000000 0.250000000 0.750000000");
        }

        @Test
        void withoutSynThereIsTheSecondStepAlone() {
            flows.see(0, server("SA", 0, 1, 0)).see(1, client("A", 1, 1, 0));

            assertThat(times()).isEqualTo(" 1.000000000 ");
        }

        @Test
        void withoutTheLastAcknowledgementThereIsTheFirstStepAlone() {
            flows.see(0, client("S", 0, 0, 0)).see(1, server("SA", 0, 1, 0));

            assertThat(times()).isEqualTo("1.000000000  ");
        }

        private String opened(PacketBuilder... packets) {
            see(packets);
            return last().text(RecordField.TCP_OPEN);
        }

        @Test
        void threeSegmentsOpenNormally() {
            assertThat(opened(client("S", 0, 0, 0), server("SA", 0, 1, 0), client("A", 1, 1, 0)))
                    .isEqualTo("normal");
        }

        @Test
        void aSynThatIsNotAnsweredIsHalfOpen() {
            assertThat(opened(client("S", 0, 0, 0))).isEqualTo("half");
            assertThat(opened(client("S", 0, 0, 0), client("S", 0, 0, 0))).isEqualTo("half");
            assertThat(opened(client("S", 0, 0, 0), server("RA", 0, 1, 0))).isEqualTo("half");
        }

        @Test
        void aSynAckThatIsNotAnsweredIsHalfOpen() {
            assertThat(opened(client("S", 0, 0, 0), server("SA", 0, 1, 0))).isEqualTo("half");
        }

        @Test
        void aSynWithPayloadOpensFast() {
            assertThat(opened(client("S", 0, 0, 30), server("SA", 0, 31, 0), client("A", 31, 1, 0)))
                    .isEqualTo("fast");
            assertThat(repeated(last())).isEqualTo("0+0");
        }

        @Test
        void synsOfBothSidesOpenSimultaneously() {
            assertThat(opened(
                            client("S", 0, 0, 0),
                            server("S", 0, 0, 0),
                            client("SA", 0, 1, 0),
                            server("SA", 0, 1, 0),
                            client("A", 1, 1, 0)))
                    .isEqualTo("simult");
        }

        @Test
        void aConnectionWithoutSynWasOpenedBefore() {
            assertThat(opened(client("PA", 1, 1, 3))).isEqualTo("midway");
            assertThat(opened(client("PA", 1, 1, 3), server("A", 1, 4, 0))).isEqualTo("midway");
        }

        @Test
        void ofOneDirectionAloneItIsKnownThatItOpened() {
            assertThat(opened(client("S", 0, 0, 0), client("A", 1, 1, 0))).isEqualTo("normal");
        }
    }

    @Nested
    final class Records {
        @Test
        void countersAreThoseSinceThePreviousRecord() {
            handshake().see(client("PA", 1, 1, 10), client("PA", 1, 1, 10), client("PA", 31, 1, 10, 5, ""));
            see(server("A", 1, 41, 0));
            flows.see(70, client("PA", 41, 1, 10), client("PA", 41, 1, 10), client("PA", 11, 1, 10));
            flows.flush();

            assertThat(flows.flows()).extracting(TcpMetricsTest::repeated).containsExactly("1+0", "1+0");
            assertThat(flows.flows()).extracting(TcpMetricsTest::repeatedBytes).containsExactly("10+0", "10+0");
            assertThat(flows.flows()).extracting(TcpMetricsTest::disordered).containsExactly("0+0", "1+0");
            assertThat(flows.flows())
                    .as("an open hole is missing at the end, and not before")
                    .extracting(TcpMetricsTest::missing)
                    .containsExactly("0+0", "10+0");
            assertThat(flows.flows())
                    .extracting(each -> each.text(RecordField.SRC_WINDOW_MIN))
                    .containsExactly("5", "1000");
            assertThat(flows.flows())
                    .extracting(each -> each.text(RecordField.DST_WINDOW_MIN))
                    .containsExactly("2000", "");
            assertThat(flows.flows())
                    .extracting(each -> each.text(RecordField.SRC_TCP_SEQ))
                    .containsExactly("100", "100");
        }
    }
}

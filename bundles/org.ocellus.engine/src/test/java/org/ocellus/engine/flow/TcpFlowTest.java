package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** How far a connection has come, when it is over, and when its ports are used again. */
final class TcpFlowTest {
    private final FlowFixture flows = new FlowFixture();

    @AfterEach
    void close() {
        flows.close();
    }

    private static PacketBuilder client(String flags, long sequence, long acknowledgement, int payload) {
        return Packet.ethernet()
                .ipv4("10.0.0.1", "10.0.0.2")
                .tcp(1234, 80, flags, tcp -> tcp.sequence(sequence).acknowledgement(acknowledgement))
                .payload(payload);
    }

    private static PacketBuilder server(String flags, long sequence, long acknowledgement, int payload) {
        return Packet.ethernet()
                .ipv4("10.0.0.2", "10.0.0.1")
                .tcp(80, 1234, flags, tcp -> tcp.sequence(sequence).acknowledgement(acknowledgement))
                .payload(payload);
    }

    private static PacketBuilder syn() {
        return client("S", 100, 0, 0);
    }

    private static PacketBuilder synAck() {
        return server("SA", 500, 101, 0);
    }

    private void handshake() {
        flows.see(0, syn(), synAck(), client("A", 101, 501, 0));
    }

    private Recorded last() {
        return flows.flush().flows().getLast();
    }

    private String state() {
        return last().text(RecordField.STATE);
    }

    @Test
    void aSynAloneIsARequest() {
        flows.see(0, syn(), syn());

        assertThat(state()).isEqualTo("REQ");
    }

    @Test
    void aSynThatIsAnsweredIsAccepted() {
        flows.see(0, syn(), synAck());

        assertThat(state()).isEqualTo("ACC");
    }

    @Test
    void aHandshakeMakesAConnection() {
        handshake();

        assertThat(state()).isEqualTo("CON");
    }

    @Test
    void aConnectionWhoseBeginningWasMissedIsConnected() {
        flows.see(0, client("PA", 7000, 8000, 10));

        assertThat(state()).isEqualTo("CON");
    }

    @Test
    void aSynOfAConnectionSeenLateDoesNotSetItBack() {
        handshake();
        flows.see(0, client("PA", 101, 501, 10), synAck());

        assertThat(state()).isEqualTo("CON");
    }

    @Test
    void oneFinIsNotTheEnd() {
        handshake();
        flows.see(1, client("FA", 101, 501, 0), server("A", 501, 102, 0));

        assertThat(state()).isEqualTo("FIN");
        assertThat(last().cause()).isEqualTo("shutdown");
    }

    @Test
    void acknowledgedFinsOfBothSidesCloseTheConnection() {
        handshake();
        flows.see(1, client("FA", 101, 501, 5), server("FA", 501, 107, 0));
        assertThat(flows.counters().active()).isOne();

        flows.see(1.5, client("A", 107, 502, 0)).advance(3.4);
        assertThat(flows.flows()).as("it is kept for packets that come late").isEmpty();
        flows.advance(4);
        assertThat(flows.flows()).extracting(Recorded::cause).containsExactly("closed");
        assertThat(last().text(RecordField.STATE)).isEqualTo("FIN");
    }

    @Test
    void anAcknowledgementOfLessThanTheFinDoesNotClose() {
        handshake();
        flows.see(1, client("FA", 101, 501, 0), server("FA", 501, 102, 100), client("A", 102, 501, 0))
                .advance(30);
        assertThat(flows.flows()).isEmpty();

        flows.see(30, client("A", 102, 602, 0)).advance(33);
        assertThat(flows.flows()).extracting(Recorded::cause).containsExactly("closed");
    }

    @Test
    void sequenceNumbersWrapRound() {
        flows.see(0, client("S", 0xFFFF_FFF0L, 0, 0), server("SA", 0xFFFF_FFFFL, 0xFFFF_FFF1L, 0));
        flows.see(0, client("FA", 0xFFFF_FFF1L, 0, 0x20), server("FA", 0, 0x12, 0), client("A", 0x12, 1, 0));

        assertThat(last().cause()).isEqualTo("closed");
    }

    @Test
    void simultaneousFinsCloseOnceEitherIsAcknowledged() {
        handshake();
        flows.see(
                1,
                client("FA", 101, 501, 0),
                server("FA", 501, 101, 0),
                server("A", 502, 102, 0),
                client("A", 102, 502, 0));

        assertThat(last().cause()).isEqualTo("closed");
    }

    @Test
    void aFinThatIsRepeatedWithTheLastAcknowledgementCloses() {
        handshake();
        flows.see(3, client("FA", 101, 501, 0), server("FA", 501, 102, 0), client("FA", 101, 502, 0));

        assertThat(last().text(RecordField.CAUSE)).isEqualTo("closed");
    }

    @Test
    void aFinThatAcknowledgesTheOthersLeavesItsOwnOpen() {
        handshake();
        flows.see(3, client("FA", 101, 501, 0), server("FA", 501, 102, 0));

        assertThat(last().text(RecordField.CAUSE)).isEqualTo("shutdown");
    }

    @Test
    void aResetIsTheEnd() {
        handshake();
        flows.see(1, server("R", 501, 0, 0)).advance(3.2);

        assertThat(flows.flows()).extracting(Recorded::cause).containsExactly("closed");
        assertThat(last().text(RecordField.STATE)).isEqualTo("RST");
    }

    @Test
    void aRefusedConnectionIsReset() {
        flows.see(0, syn(), server("RA", 0, 101, 0));

        assertThat(state()).isEqualTo("RST");
    }

    @Test
    void latePacketsOfAClosedConnectionStayWithIt() {
        handshake();
        flows.see(1, server("R", 501, 0, 0))
                .see(2, client("A", 101, 501, 3), server("R", 501, 0, 0))
                .advance(10);

        assertThat(flows.flows()).hasSize(1);
        assertThat(last().packetsEachWay()).isEqualTo("3+3");
    }

    @Test
    void aSynBehindTheEndIsANewConnection() {
        handshake();
        flows.see(1, server("R", 501, 0, 0)).see(1.5, client("S", 9000, 0, 0)).flush();

        assertThat(flows.flows()).extracting(Recorded::cause).containsExactly("closed", "shutdown");
        assertThat(flows.flows()).extracting(Recorded::packetsEachWay).containsExactly("2+2", "1+0");
        assertThat(flows.flows())
                .extracting(each -> each.text(RecordField.FLOW_ID))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRetransmittedSynIsNot() {
        handshake();
        flows.see(1, syn()).flush();

        assertThat(flows.flows()).hasSize(1);
    }

    @Test
    void fragmentsWithoutPortsAreNoSegments() {
        flows.see(
                0,
                Packet.ethernet()
                        .ipv4(ip -> ip.protocol(6).fragment(64, false))
                        .payload("FFFFFFFFFFFFFFFFFFFFFFFFFFFF"));

        Recorded record = last();
        assertThat(record.conversation()).isEqualTo("tcp 10.0.0.1 > 10.0.0.2");
        assertThat(record.text(RecordField.SRC_TCP_FLAGS)).isEmpty();
    }
}

package org.ocellus.testkit.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.ocellus.testkit.Hex;
import org.ocellus.testkit.Packet;

/** Headers that also write something behind what they enclose. */
class TrailerBytesTest {

    @Test
    void prpEndsInSequenceLanSizeAndSuffix() {
        byte[] frame = Packet.with(new PrpFrame(10, 5)).ipv4().bytes();

        assertThat(Hex.of(frame)).endsWith(" 00 05 a0 1a 88 fb");
    }

    @Test
    void espEndsInPaddingNextHeaderAndIntegrityCheckValue() {
        byte[] packet = Packet.start().esp(7).ipv4().bytes();

        assertThat(Hex.of(packet)).endsWith(" 01 02 02 04" + " 00".repeat(12));
    }

    @Test
    void macsecEndsInItsIntegrityCheckValue() {
        byte[] frame = Packet.start().macsec(1).payload("ff").bytes();

        assertThat(Hex.of(frame)).endsWith(" 88 b5 ff" + " 00".repeat(16));
    }

    @Test
    void radiotapFrameCheckSequenceLeavesTheResidueOfAFaultlessFrame() {
        byte[] packet =
                Packet.with(new RadiotapHeader().withFcs()).wlan().payload(10).bytes();

        CRC32 crc = new CRC32();
        crc.update(packet, 9, packet.length - 9);
        assertThat(crc.getValue()).isEqualTo(0x2144_DF1CL);
    }

    @Test
    void bthPadsItsPayloadToFourBytesAndSaysSo() {
        byte[] packet = Packet.start().bth(0x10).payload("ffff").bytes();

        assertThat(packet).hasSize(12 + 4 + 4);
        assertThat(packet[1]).isEqualTo((byte) 0x20);
    }
}

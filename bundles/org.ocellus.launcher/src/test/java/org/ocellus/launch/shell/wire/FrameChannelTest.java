package org.ocellus.launch.shell.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameChannelTest {
    private final Loop loop = new Loop();
    private final FrameChannel channel = new FrameChannel(loop, 100);

    @Test
    void framesComeOutAsTheyWentIn() throws Exception {
        channel.write(Frame.of(FrameKind.EXECUTE, "décodeurs"));
        channel.write(Frame.of(FrameKind.COMPLETE, List.of("config", "get", "")));
        channel.write(Frame.window(300, 70));
        channel.write(Frame.result(1, true));

        assertThat(channel.read()).satisfies(frame -> {
            assertThat(frame.kind()).isEqualTo(FrameKind.EXECUTE);
            assertThat(frame.text()).isEqualTo("décodeurs");
        });
        assertThat(channel.read()).satisfies(frame -> assertThat(frame.words()).containsExactly("config", "get", ""));
        assertThat(channel.read()).satisfies(frame -> {
            assertThat(frame.number(0)).isEqualTo(300);
            assertThat(frame.number(2)).isEqualTo(70);
        });
        assertThat(channel.read()).satisfies(frame -> {
            assertThat(frame.octet(0)).isEqualTo(1);
            assertThat(frame.octet(1)).isEqualTo(1);
        });
        assertThat(channel.read()).isNull();
    }

    @Test
    void frameThatWouldTakeTooMuchMemoryIsRefusedBeforeItIsRead() {
        loop.bytes.put((byte) 'x').putInt(101);

        assertThatThrownBy(channel::read).isInstanceOf(IOException.class);
    }

    @Test
    void otherProtocolsAreRefused() {
        loop.bytes.put("GET / HTTP/1.1".getBytes(UTF_8));

        assertThatThrownBy(channel::read).hasMessageContaining("does not speak the protocol");
    }

    @Test
    void frameThatIsCutOffIsTheEnd() throws Exception {
        loop.bytes.put((byte) 'x').putInt(10).put((byte) 's');

        assertThat(channel.read()).isNull();
    }

    /** What is written is read; at most three bytes at a time, as sockets may do. */
    private static final class Loop implements ByteChannel {
        private static final int AT_ONCE = 3;

        final ByteBuffer bytes = ByteBuffer.allocate(1000);
        private int taken;

        @Override
        public int read(ByteBuffer target) {
            int length = Math.min(Math.min(AT_ONCE, target.remaining()), bytes.position() - taken);
            if (length == 0) {
                return -1;
            }
            target.put(bytes.slice(taken, length));
            taken += length;
            return length;
        }

        @Override
        public int write(ByteBuffer source) {
            int length = Math.min(AT_ONCE, source.remaining());
            bytes.put(source.slice(source.position(), length));
            source.position(source.position() + length);
            return length;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}

package org.ocellus.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GzipMembersTest {
    private static final byte[] DATA = {1, 2, 3};

    private final AtomicInteger ends = new AtomicInteger();

    private static InputStream gzip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(DATA);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    private Inflater inflater() {
        return new Inflater(true) {
            @Override
            public void end() {
                ends.incrementAndGet();
                super.end();
            }
        };
    }

    @Test
    void closingEndsTheInflater() throws IOException {
        InputStream members = new GzipMembers(gzip(), inflater());

        assertThat(members.readAllBytes()).isEqualTo(DATA);
        assertThat(ends).hasValue(0);
        members.close();

        assertThat(ends).hasValue(1);
    }

    @Test
    void closingDuringAReadLeavesTheInflaterToIt() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        InputStream members = new GzipMembers(new Waiting(gzip(), asked, goOn), inflater());
        byte[] target = new byte[DATA.length];
        CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> readOnce(members, target));
        asked.await();

        members.close();
        int endedByClose = ends.get();
        goOn.countDown();

        assertThat(read.get()).isEqualTo(DATA.length);
        assertThat(target).isEqualTo(DATA);
        assertThat(endedByClose).isZero();
        assertThat(ends).hasValue(1);
    }

    @Test
    void aReadBehindTheCloseIsRefused() throws IOException {
        InputStream members = new GzipMembers(gzip());
        members.close();

        assertThatIOException().isThrownBy(members::read).withMessage("gzip data read after it was closed");
    }

    private static int readOnce(InputStream stream, byte[] target) {
        try {
            return stream.read(target, 0, target.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes that come only once the test lets them. */
    private static final class Waiting extends InputStream {
        private final InputStream stream;
        private final CountDownLatch asked;
        private final CountDownLatch goOn;

        Waiting(InputStream stream, CountDownLatch asked, CountDownLatch goOn) {
            this.stream = stream;
            this.asked = asked;
            this.goOn = goOn;
        }

        @Override
        public int read() throws IOException {
            return stream.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            asked.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return stream.read(target, offset, length);
        }
    }
}

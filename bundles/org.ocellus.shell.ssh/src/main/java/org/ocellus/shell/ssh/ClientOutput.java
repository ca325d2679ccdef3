package org.ocellus.shell.ssh;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What a client gets to read. Once it has not read for too long, nothing waits for it any more. */
final class ClientOutput extends FilterOutputStream {
    private volatile boolean broken;

    ClientOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        requireReader();
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        requireReader();
        try {
            out.flush();
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }

    private void requireReader() throws IOException {
        if (broken) {
            throw new IOException("the client does not read");
        }
    }
}

package org.ocellus.engine.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Another process that has a file locked, as a sensor has that writes it. */
final class LockingProcess {

    private LockingProcess() {}

    /** {@return the process, once it has locked the file} It unlocks it when its standard input ends. */
    static Process lock(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockingProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.getInputStream().read() < 0) {
            throw new IOException("the other process cannot lock " + file);
        }
        return process;
    }

    /** Locks the file of the first argument. */
    public static void main(String[] arguments) throws IOException {
        try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            System.out.write(lock.isValid() ? '+' : '-');
            System.out.flush();
            System.in.transferTo(System.out);
        }
    }
}

package org.ocellus.app.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.ocellus.launch.audit.AuditEntry;
import org.ocellus.launch.audit.AuditLog;
import org.ocellus.launch.daemon.Directories;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit log of a daemon: {@code audit.jsonl} in its state directory. It is opened for each entry, so that whoever moves
 * it away need not tell us.
 */
@Component
public final class AuditFile implements AuditLog {
    private static final Logger LOG = LoggerFactory.getLogger(AuditFile.class);
    private static final String NAME = "audit.jsonl";
    private static final String MODE = "rw-r-----";

    private final Path file;
    private final FileAttribute<?>[] attributes;

    /** Called by Declarative Services, in daemons: elsewhere there are no directories. */
    @Activate
    public AuditFile(@Reference Directories directories) {
        file = directories.state().resolve(NAME);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        attributes = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(MODE))}
                : new FileAttribute<?>[0];
    }

    @Override
    public synchronized void append(AuditEntry entry) {
        byte[] line = (AuditLine.of(entry) + "\n").getBytes(UTF_8);
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                attributes)) {
            channel.write(ByteBuffer.wrap(line));
            channel.force(false);
        } catch (IOException e) {
            LOG.error(
                    "{}: not written ({}): {} by {}",
                    file,
                    e.toString(),
                    entry.command(),
                    entry.actor().user());
        }
    }

    @Override
    public synchronized List<AuditEntry> last(int limit) throws IOException {
        if (limit <= 0 || !Files.exists(file)) {
            return List.of();
        }
        Deque<AuditEntry> last = new ArrayDeque<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                AuditLine.parse(line).ifPresent(entry -> {
                    if (last.size() == limit) {
                        last.removeFirst();
                    }
                    last.addLast(entry);
                });
            }
        }
        return List.copyOf(last);
    }
}

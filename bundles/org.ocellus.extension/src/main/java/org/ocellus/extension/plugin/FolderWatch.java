package org.ocellus.extension.plugin;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a plug-in folder whenever the system says that something in it has changed, and costs nothing in between. */
final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    /** How long a file must stay the same before it is taken to be whole. */
    private static final long SETTLE_MILLIS = 300;

    /** A look without being told, for file systems that tell nothing, such as those of a network. */
    private static final long LOOK_SECONDS = 60;

    private final PluginFolder folder;
    private final WatchService changes;
    private final Thread thread;
    private String failure = "";

    /**
     * Begins to watch.
     *
     * @throws IOException if the directory cannot be watched
     */
    FolderWatch(PluginFolder folder) throws IOException {
        this.folder = folder;
        changes = folder.directory().getFileSystem().newWatchService();
        folder.directory()
                .register(
                        changes,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
        thread = Thread.ofPlatform().daemon().name("ocellus-plugins").start(this::run);
    }

    private void run() {
        try {
            while (true) {
                boolean soon = look();
                @Nullable WatchKey key = soon
                        ? changes.poll(SETTLE_MILLIS, TimeUnit.MILLISECONDS)
                        : changes.poll(LOOK_SECONDS, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                    Thread.sleep(SETTLE_MILLIS);
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // closed
        }
    }

    private boolean look() {
        try {
            boolean soon = folder.look();
            failure = "";
            return soon;
        } catch (IOException e) {
            String message = folder.directory() + ": " + e.getMessage();
            if (!message.equals(failure)) {
                failure = message;
                LOG.error("{}: cannot be read: {}", folder.directory(), e.getMessage());
            }
            return false;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            changes.close();
            thread.join();
        } catch (IOException e) {
            // nothing is left to be watched
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.ocellus.engine.capture;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.NoSuchInterfaceException;

/** An interface that is not there yet. It is looked for once a second, by those that are to share its packets. Thread-safe. */
final class AwaitedInterface {
    /** Option of a request: whether an interface that is not there is waited for. */
    static final String WAIT = "wait";

    private static final long RETRY = TimeUnit.SECONDS.toNanos(1);

    private final String name;
    private final Opener opener;

    /** Places whose source nobody will fetch any more. */
    private final BitSet left = new BitSet();

    private long lastTry = System.nanoTime();
    private @Nullable List<CaptureSource> opened;
    private @Nullable CaptureException failure;

    /** Opens the interface if it is there. */
    @FunctionalInterface
    interface Opener {
        /**
         * {@return the sources that share it}
         *
         * @throws NoSuchInterfaceException if it is not there
         * @throws CaptureException if it is there and cannot be opened
         */
        List<CaptureSource> open() throws CaptureException;
    }

    /**
     * Begins to wait.
     *
     * @param name as it stands on records
     * @param opener asked once a second
     */
    AwaitedInterface(String name, Opener opener) {
        this.name = name;
        this.opener = opener;
    }

    /**
     * {@return whether a request wants an interface waited for}
     *
     * @throws CaptureException if it says neither yes nor no
     */
    static boolean wanted(CaptureRequest request) throws CaptureException {
        String stated = request.options().getOrDefault(WAIT, "false");
        if (!stated.equals("true") && !stated.equals("false")) {
            throw new CaptureException(request.location(), "option wait=" + stated + ", expected true or false");
        }
        return stated.equals("true");
    }

    String name() {
        return name;
    }

    /** {@return sources that wait, as many as are to share the interface} */
    List<CaptureSource> sources(int count) {
        return IntStream.range(0, count)
                .<CaptureSource>mapToObj(place -> new AwaitedSource(this, place))
                .toList();
    }

    /**
     * {@return the sources of the interface, nothing while it is away; fewer than wait if it cannot be shared by so many}
     *
     * @throws CaptureException if it is there and cannot be opened
     */
    synchronized Optional<List<CaptureSource>> look() throws CaptureException {
        if (failure != null) {
            throw failure;
        }
        if (opened == null && System.nanoTime() - lastTry >= RETRY) {
            lastTry = System.nanoTime();
            open();
        }
        return Optional.ofNullable(opened);
    }

    private void open() throws CaptureException {
        try {
            List<CaptureSource> made = opener.open();
            opened = made;
            left.stream()
                    .filter(place -> place < made.size())
                    .forEach(place -> made.get(place).close());
        } catch (NoSuchInterfaceException e) {
            // it is still away
        } catch (CaptureException e) {
            failure = e;
            throw e;
        } catch (IllegalArgumentException e) {
            // the bundle that would open it is away too, perhaps because it is being updated
        }
    }

    /** Notes that nobody will fetch the source of a place, and closes it if it is there already. */
    synchronized void leave(int place) {
        left.set(place);
        if (opened != null && place < opened.size()) {
            opened.get(place).close();
        }
    }
}

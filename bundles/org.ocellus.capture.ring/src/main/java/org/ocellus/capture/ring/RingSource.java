package org.ocellus.capture.ring;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.capture.BpfInstruction;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.InterfaceOptions;
import org.ocellus.spi.capture.PacketBatch;

/**
 * The packets of an interface, where the kernel has put them.
 *
 * <p>When the interface is switched off or removed, the source looks for it once a second. One that is only switched off comes
 * back by itself; one that was made anew has another number, and the same socket is attached to it, for which no privilege is
 * needed. A socket that shares packets with others cannot be attached twice and is made anew.
 */
final class RingSource implements CaptureSource {
    /** How late a packet may be handed over; a busy interface fills blocks sooner. */
    private static final int HAND_OVER_MILLIS = 200;

    private static final long RETRY = TimeUnit.SECONDS.toNanos(1);

    private final String name;
    private final InterfaceOptions options;
    private final RingGeometry geometry;
    private final List<BpfInstruction> filter;
    private final @Nullable FanoutGroup group;
    private final int wakeUp;

    /** Guards {@link #socket} and the descriptor {@link #wakeUp} against being used behind their end. */
    private final Object lock = new Object();

    private PacketSocket socket;
    private BlockReader reader;
    private int attached;
    private long droppedBefore;
    private long nextLook;
    private boolean closed;
    private volatile boolean stopped;
    private volatile String interruption = "";

    /**
     * Opens an interface.
     *
     * @param device which
     * @param hardware its kind
     * @param filter what the kernel is to let through
     * @param group of sources that share the packets, null if nobody does
     */
    RingSource(
            NetworkDevice device,
            HardwareType hardware,
            InterfaceOptions options,
            List<BpfInstruction> filter,
            @Nullable FanoutGroup group)
            throws SystemCallException {
        name = device.name();
        this.options = options;
        this.filter = filter;
        this.group = group;
        geometry = RingGeometry.of(options);
        wakeUp = Libc.event();
        boolean ready = false;
        try {
            socket = open();
            reader = new BlockReader(socket.ring(), geometry, hardware);
            attach(device);
            ready = true;
        } finally {
            if (!ready) {
                close();
            }
        }
    }

    private PacketSocket open() throws SystemCallException {
        PacketSocket made = new PacketSocket(geometry, HAND_OVER_MILLIS);
        boolean ready = false;
        try {
            made.filter(filter);
            ready = true;
            return made;
        } finally {
            if (!ready) {
                made.close();
            }
        }
    }

    private void attach(NetworkDevice device) throws SystemCallException {
        socket.attach(device, options.promiscuous());
        if (group != null) {
            group.join(socket);
        }
        attached = device.index();
        interruption = device.up() ? "" : "is down; its packets are waited for";
    }

    @Override
    public Progress read(PacketBatch batch, long timeoutNanos) throws CaptureException {
        try {
            long start = System.nanoTime();
            long left = timeoutNanos;
            while (!stopped) {
                if (reader.ready()) {
                    reader.fill(batch);
                    if (batch.size() > 0) {
                        return Progress.PACKETS;
                    }
                } else if (left <= 0) {
                    return Progress.NOTHING_YET;
                } else {
                    await(left);
                    left = timeoutNanos - (System.nanoTime() - start);
                }
            }
            return Progress.END;
        } catch (SystemCallException e) {
            throw RingFailure.of(name, e);
        }
    }

    private void await(long timeoutNanos) throws SystemCallException, CaptureException {
        if (!interruption.isEmpty() && System.nanoTime() - nextLook >= 0) {
            look();
        }
        int happened = Libc.poll(socket.descriptor(), wakeUp, millis(timeoutNanos));
        if ((happened & Libc.POLLERR) != 0) {
            int error = socket.takeError();
            if (error == Errno.ENETDOWN) {
                interruption = "is down or gone; its packets are waited for";
                nextLook = System.nanoTime() + RETRY;
            } else if (error != 0) {
                throw Libc.failure("poll", error);
            }
        }
    }

    /** Rounded up, so that a wait for less than a millisecond is one. */
    private static int millis(long nanos) {
        return (int) Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(nanos + 999_999));
    }

    /** Looks whether the interface is there again. */
    private void look() throws SystemCallException, CaptureException {
        nextLook = System.nanoTime() + RETRY;
        Optional<NetworkDevice> found = NetworkDevice.of(name);
        if (found.isEmpty()) {
            interruption = "is gone; it is waited for";
        } else if (found.get().index() != attached) {
            attachAnew(found.get());
        } else if (found.get().up()) {
            interruption = "";
        }
    }

    private void attachAnew(NetworkDevice device) throws SystemCallException, CaptureException {
        HardwareType hardware = HardwareType.of(device.hardware())
                .orElseThrow(() -> new CaptureException(name, RingFailure.unknownHardware(device)));
        try {
            if (group != null) {
                replaceSocket();
            }
            reader.hardware(hardware);
            attach(device);
        } catch (SystemCallException e) {
            if (e.errno() != Errno.EINVAL && e.errno() != Errno.ENODEV) { // not ready yet, or gone again
                throw e;
            }
        }
    }

    private void replaceSocket() throws SystemCallException {
        PacketSocket made = open();
        synchronized (lock) {
            droppedBefore += socket.dropped();
            socket.close();
            socket = made;
        }
        reader = reader.of(made.ring());
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public boolean streaming() {
        return true;
    }

    @Override
    public String interfaceName() {
        return name;
    }

    @Override
    public String interruption() {
        return interruption;
    }

    @Override
    public long dropped() {
        synchronized (lock) {
            return droppedBefore + socket.dropped();
        }
    }

    @Override
    public void stop() {
        stopped = true;
        synchronized (lock) {
            if (!closed) {
                try {
                    Libc.signal(wakeUp);
                } catch (SystemCallException e) {
                    throw new IllegalStateException(e); // an eventfd takes a one
                }
            }
        }
    }

    @Override
    public void close() {
        stopped = true;
        synchronized (lock) {
            if (!closed) {
                closed = true;
                Libc.close(wakeUp);
                if (socket != null) {
                    socket.close();
                }
            }
        }
    }
}

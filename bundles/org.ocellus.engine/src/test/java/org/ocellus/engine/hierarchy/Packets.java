package org.ocellus.engine.hierarchy;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.PacketBatch;

/** A source that has these packets, hands them out one by one, and then ends or fails. */
final class Packets implements CaptureSource {
    private final Iterator<NativePacket> packets;
    private final @Nullable CaptureException damage;

    Packets(List<NativePacket> packets, @Nullable CaptureException damage) {
        this.packets = packets.iterator();
        this.damage = damage;
    }

    @Override
    public Progress read(PacketBatch batch, long timeoutNanos) throws CaptureException {
        if (packets.hasNext()) {
            NativePacket next = packets.next();
            batch.add(next.memory(), 0, next.captured(), next.wire(), 1, next.linkType());
            return Progress.PACKETS;
        }
        if (damage != null) {
            throw damage;
        }
        return Progress.END;
    }

    @Override
    public boolean live() {
        return false;
    }

    @Override
    public boolean streaming() {
        return false;
    }

    @Override
    public void close() {}
}

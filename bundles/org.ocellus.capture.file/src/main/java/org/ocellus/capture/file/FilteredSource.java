package org.ocellus.capture.file;

import java.util.HashMap;
import java.util.Map;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.PacketBatch;
import org.ocellus.spi.capture.PacketFilter;
import org.ocellus.spi.capture.PacketFilterCompiler;

/**
 * Hands out those packets of another source that a filter expression asks for. It is compiled when the first packet of a link type
 * comes, since a capture may have several.
 */
final class FilteredSource implements CaptureSource {
    private final CaptureSource source;
    private final PacketFilterCompiler compiler;
    private final String expression;
    private final Map<Integer, PacketFilter> byLinkType = new HashMap<>();

    private PacketFilter last = (address, captured, wire, linkType) -> false;
    private int lastLinkType = -1;

    FilteredSource(CaptureSource source, PacketFilterCompiler compiler, String expression) {
        this.source = source;
        this.compiler = compiler;
        this.expression = expression;
    }

    @Override
    public Progress read(PacketBatch batch, long timeoutNanos) throws CaptureException {
        long start = System.nanoTime();
        while (true) {
            long left = Math.max(0, timeoutNanos - (System.nanoTime() - start));
            Progress progress = source.read(batch, left);
            if (progress != Progress.PACKETS) {
                return progress;
            }
            compile(batch);
            batch.retain(this::matches, 0);
            if (batch.size() > 0) {
                return Progress.PACKETS;
            }
            if (left == 0) { // whoever waits looks after other things too, however many packets are not wanted
                return Progress.NOTHING_YET;
            }
        }
    }

    private void compile(PacketBatch batch) throws CaptureException {
        for (int i = 0; i < batch.size(); i++) {
            int linkType = batch.linkType(i);
            if (linkType != lastLinkType && !byLinkType.containsKey(linkType)) {
                byLinkType.put(linkType, compiler.compile(expression, linkType));
            }
        }
    }

    private boolean matches(long address, int captured, int wire, int linkType) {
        if (linkType != lastLinkType) {
            last = byLinkType.getOrDefault(linkType, last);
            lastLinkType = linkType;
        }
        return last.matches(address, captured, wire, linkType);
    }

    @Override
    public boolean live() {
        return source.live();
    }

    @Override
    public boolean streaming() {
        return source.streaming();
    }

    @Override
    public long dropped() {
        return source.dropped();
    }

    @Override
    public long linkTypeOffset(int linkType) {
        return source.linkTypeOffset(linkType);
    }

    @Override
    public void stop() {
        source.stop();
    }

    @Override
    public void close() {
        source.close();
        byLinkType.values().forEach(PacketFilter::close);
        byLinkType.clear();
    }
}

package org.ocellus.query.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ocellus.spi.record.EncapsulationPath;

/** The encapsulation path as it was stated. Its layers are used again for the next record. */
final class StatedPath implements EncapsulationPath {
    private static final int LONGEST_ADDRESS = 16;

    private final List<StatedLayer> layers = new ArrayList<>();
    private final OctetBuffer addresses = new OctetBuffer();
    private int size;

    void clear() {
        size = 0;
        addresses.clear();
    }

    void add(String name, boolean hasId, long id) {
        if (size == layers.size()) {
            layers.add(new StatedLayer());
        }
        layers.get(size).begin(name, hasId, id);
        size++;
    }

    void endpoints(byte[] source, byte[] destination) {
        if (size == 0) {
            throw new IllegalStateException("endpoints are stated before any layer");
        }
        StatedLayer layer = layers.get(size - 1);
        layer.sourceAt = addresses.size();
        layer.sourceLength = source.length;
        layer.destinationAt = addresses.size() + source.length;
        layer.destinationLength = destination.length;
        addresses.add(source, 0, source.length);
        addresses.add(destination, 0, destination.length);
    }

    /** Turns round what is on the initiator's and on the responder's side. */
    void turn() {
        for (int i = 0; i < size; i++) {
            layers.get(i).turn();
        }
    }

    void copy(EncapsulationPath from) {
        for (int i = 0; i < from.size(); i++) {
            add(from.name(i), from.hasId(i), from.id(i));
            if (from.hasEndpoints(i)) {
                byte[] source = new byte[LONGEST_ADDRESS];
                byte[] destination = new byte[LONGEST_ADDRESS];
                endpoints(
                        Arrays.copyOf(source, from.sourceAddress(i, source, 0)),
                        Arrays.copyOf(destination, from.destinationAddress(i, destination, 0)));
            }
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String name(int index) {
        return layers.get(index).name;
    }

    @Override
    public boolean hasId(int index) {
        return layers.get(index).hasId;
    }

    @Override
    public long id(int index) {
        return layers.get(index).id;
    }

    @Override
    public boolean hasEndpoints(int index) {
        return layers.get(index).sourceLength > 0;
    }

    @Override
    public int source(int index, byte[] target, int offset) {
        StatedLayer layer = layers.get(index);
        return AddressText.write(addresses, layer.sourceAt, layer.sourceLength, target, offset);
    }

    @Override
    public int destination(int index, byte[] target, int offset) {
        StatedLayer layer = layers.get(index);
        return AddressText.write(addresses, layer.destinationAt, layer.destinationLength, target, offset);
    }

    @Override
    public int sourceAddress(int index, byte[] target, int offset) {
        StatedLayer layer = layers.get(index);
        addresses.copy(layer.sourceAt, layer.sourceLength, target, offset);
        return layer.sourceLength;
    }

    @Override
    public int destinationAddress(int index, byte[] target, int offset) {
        StatedLayer layer = layers.get(index);
        addresses.copy(layer.destinationAt, layer.destinationLength, target, offset);
        return layer.destinationLength;
    }

    private static final class StatedLayer {
        private String name = "";
        private boolean hasId;
        private long id;
        private int sourceAt;
        private int sourceLength;
        private int destinationAt;
        private int destinationLength;

        void begin(String ofLayer, boolean withId, long identifier) {
            name = ofLayer;
            hasId = withId;
            id = identifier;
            sourceLength = 0;
            destinationLength = 0;
        }

        void turn() {
            int at = sourceAt;
            int length = sourceLength;
            sourceAt = destinationAt;
            sourceLength = destinationLength;
            destinationAt = at;
            destinationLength = length;
        }
    }
}

package ${package};

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.osgi.service.component.annotations.Component;

/**
 * A header that carries the traffic of tenants, invented to begin with.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+-------------------------------+
 * |  Version (1)  |    Circuit    |            Tenant             |
 * +---------------+---------------+-------------------------------+
 * |           EtherType           |         Reserved (0)          |
 * +-------------------------------+-------------------------------+
 * </pre>
 *
 * <p>The tenant is the same in both directions, so it is part of the flow key. Each side chooses its circuit, so that is
 * noted for each direction.
 */
@Component
@Decodes(name = "${protocol}", ${claim} = ${value})
public final class ${decoder} implements Decoder {
    private static final int HEADER_LENGTH = 8;
    private static final int VERSION = 0;
    private static final int CIRCUIT = 1;
    private static final int TENANT = 2;
    private static final int TYPE = 4;
    private static final int RESERVED = 6;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return layer.wireLength() < HEADER_LENGTH ? Outcome.DECLINED : Outcome.TRUNCATED;
        }
        if (layer.u8(VERSION) != 1 || layer.u16(RESERVED) != 0) {
            return Outcome.DECLINED;
        }
        return layer.tunnel(layer.u16(TENANT))
                .label(layer.u8(CIRCUIT))
                .forward(HEADER_LENGTH, Selector.ETHERTYPE, layer.u16(TYPE));
    }
}

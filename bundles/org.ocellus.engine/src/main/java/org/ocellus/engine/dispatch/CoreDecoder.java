package org.ocellus.engine.dispatch;

import java.util.List;
import org.ocellus.spi.decode.Decoder;

/**
 * A decoder that the engine brings itself.
 *
 * @param name its name in counters
 * @param decoder what is called
 * @param claims the selectors it is asked for
 */
public record CoreDecoder(String name, Decoder decoder, List<Claim> claims) {
    /** Below that of plug-ins, which may take a selector over. */
    public static final int RANKING = -1000;
}

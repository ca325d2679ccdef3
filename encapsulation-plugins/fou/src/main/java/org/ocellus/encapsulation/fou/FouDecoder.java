package org.ocellus.encapsulation.fou;

import static org.ocellus.spi.decode.Selector.IP_PROTOCOL;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Ipv4Header;
import org.ocellus.spi.decode.Ipv6Header;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Foo over UDP, as Linux has it (fou, ip-fou(8)): any IP protocol as the payload of UDP, without a header in between.
 * Which ports do so is known to the ends only, so none is claimed until the configuration names it:
 *
 * <pre>
 * decoder.fou.udpPort          = 5555
 * encapsulation.fou.ipProtocol = 47
 * </pre>
 *
 * Without {@code ipProtocol} the ports carry IPv4 or IPv6, as the payload's version tells; either way, IP is taken only
 * if its header is plausible. For further ports with another protocol, a factory configuration {@code
 * org.ocellus.encapsulation.fou~NAME} makes a decoder of its own; it states the ports too, as {@code ocellus.udpPort}.
 */
@Component(configurationPid = "org.ocellus.encapsulation.fou")
@Decodes(name = "fou")
public final class FouDecoder implements Decoder {
    private static final int BY_VERSION = 0;
    private static final int LARGEST_PROTOCOL = 255;
    private static final int IPV4 = 4;
    private static final int IPV6 = 41;

    private final int ipProtocol;

    /** What the configuration states beside the ports. */
    public @interface Configuration {
        /** IP protocol number of the payload, 1 to 255; 0 for IPv4 or IPv6 as the payload's version tells. */
        int ipProtocol() default BY_VERSION;
    }

    /**
     * Makes a decoder.
     *
     * @param configuration what the ports carry
     * @throws IllegalArgumentException for a number that is no IP protocol
     */
    @Activate
    public FouDecoder(Configuration configuration) {
        this(configuration.ipProtocol());
    }

    FouDecoder(int ipProtocol) {
        if (ipProtocol < 0 || ipProtocol > LARGEST_PROTOCOL) {
            throw new IllegalArgumentException("ipProtocol is " + ipProtocol + ", not 0 to " + LARGEST_PROTOCOL);
        }
        this.ipProtocol = ipProtocol;
    }

    @Override
    public Outcome decode(Layer layer) {
        if (layer.wireLength() == 0) {
            return Outcome.DECLINED;
        }
        if (layer.length() == 0) {
            return Outcome.TRUNCATED;
        }
        int protocol = ipProtocol == BY_VERSION ? byVersion(layer) : ipProtocol;
        boolean plausible = switch (protocol) {
            case BY_VERSION -> false;
            case IPV4 -> Ipv4Header.isPlausible(layer, 0);
            case IPV6 -> Ipv6Header.isPlausible(layer, 0);
            default -> true;
        };
        return plausible ? layer.tunnel().forward(0, IP_PROTOCOL, protocol) : Outcome.DECLINED;
    }

    private static int byVersion(Layer layer) {
        return switch (layer.u8(0) >>> 4) {
            case 4 -> IPV4;
            case 6 -> IPV6;
            default -> BY_VERSION;
        };
    }
}

package org.ocellus.encapsulation.fou;

import static org.ocellus.spi.decode.Selector.IP_PROTOCOL;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Foo over UDP, as Linux has it (fou, ip-fou(8)): any IP protocol as the payload of UDP, without a header in between.
 * Which protocol a port carries is known to the ends only, so there is no decoder without configuration. Each
 * configuration {@code org.ocellus.encapsulation.fou~NAME} makes one, for one protocol on any number of ports:
 *
 * <pre>
 * ocellus.udpPort = 5555, 5556
 * ipProtocol      = 4
 * </pre>
 */
@Component(configurationPid = FouDecoder.CONFIGURATION, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Decodes(name = "fou")
public final class FouDecoder implements Decoder {
    /** Factory PID of the configurations. */
    public static final String CONFIGURATION = "org.ocellus.encapsulation.fou";

    private static final int LARGEST_PROTOCOL = 255;
    private static final int IPV4 = 4;
    private static final int IPV6 = 41;

    private final int ipProtocol;

    /** What a configuration states beside the ports. */
    public @interface Configuration {
        /** IP protocol number of the payload, 0 to 255; 4 (IPv4) and 41 (IPv6) are verified. */
        int ipProtocol() default IPV4;
    }

    /**
     * Makes a decoder.
     *
     * @param configuration what the ports carry
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
        int version = layer.u8(0) >> 4;
        boolean plausible = switch (ipProtocol) {
            case IPV4 -> version == 4;
            case IPV6 -> version == 6;
            default -> true;
        };
        return plausible ? layer.tunnel().forward(0, IP_PROTOCOL, ipProtocol) : Outcome.DECLINED;
    }
}

package org.ocellus.spi.decode;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * States the name of a decoder and the selectors it claims, as service properties of its component ({@code
 * ocellus.name}, {@code ocellus.udpPort} and so on).
 *
 * <p>Several decoders may claim one selector: the one with the higher {@code service.ranking} is asked first, and {@link
 * Outcome#DECLINED} passes on. While the sensor runs, a configuration {@code org.ocellus.decoder~NAME} replaces any of
 * the claims, for example {@code udpPort = 4789, 8472}; the decoder need not know.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Decodes {
    /** Prefix of the service properties. */
    String PREFIX_ = "ocellus.";

    /** Short lower-case protocol name, shown in encapsulation paths: {@code vxlan}. */
    String name();

    /** {@link Selector#LINK_TYPE} values. */
    int[] linkType() default {};

    /** {@link Selector#ETHERTYPE} values. */
    int[] etherType() default {};

    /** {@link Selector#IP_PROTOCOL} values. */
    int[] ipProtocol() default {};

    /** {@link Selector#UDP_PORT} values. */
    int[] udpPort() default {};

    /** {@link Selector#TCP_PORT} values. */
    int[] tcpPort() default {};

    /** {@link Selector#GRE_PROTOCOL} values. */
    int[] greProtocol() default {};

    /** {@link Selector#PPP_PROTOCOL} values. */
    int[] pppProtocol() default {};

    /** {@link Selector#MPLS_PAYLOAD} values. */
    int[] mplsPayload() default {};

    /** {@link Selector#LLC_DSAP} values. */
    int[] llcDsap() default {};

    /** {@link Selector#UDP_HEURISTIC}: the value 0. */
    int[] udpHeuristic() default {};

    /** Values in any other space, each as {@code space=value}: {@code acme.shim=0x17}. */
    String[] selector() default {};
}

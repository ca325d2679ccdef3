package org.ocellus.engine.service;

import org.ocellus.engine.flow.FlowSettings;
import org.ocellus.engine.flow.FlowTimeouts;
import org.ocellus.engine.flow.KeySettings;
import org.ocellus.engine.flow.MetricGroup;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What flow tables are told: configuration {@code org.ocellus.flow}. In force from the next batch on; another capacity for
 * captures that are added later.
 */
@Component(immediate = true, service = FlowConfiguration.class, configurationPid = "org.ocellus.flow")
public final class FlowConfiguration {

    /** The keys and what holds without them; times in seconds. */
    public @interface Settings {
        /** The most flows open at once. */
        int maxFlows() default 1 << 20;

        /** How often a long flow is reported. */
        double statusInterval() default 60;

        /** How long an open TCP connection may be idle. */
        double tcpTimeout() default 300;

        /** How long a TCP connection may be idle before both sides have spoken. */
        double tcpOpeningTimeout() default 60;

        /** How long a TCP connection is kept behind its last FIN or RST. */
        double tcpClosedTimeout() default 2;

        /** How long a UDP conversation may be idle. */
        double udpTimeout() default 60;

        /** How long an ICMP conversation may be idle. */
        double icmpTimeout() default 30;

        /** How long an IGMP conversation may be idle. */
        double igmpTimeout() default 60;

        /** How long an ARP conversation may be idle. */
        double arpTimeout() default 60;

        /** How long a first fragment waits for others, and others without a first may be idle. */
        double fragmentTimeout() default 60;

        /** How long any other conversation may be idle. */
        double otherTimeout() default 60;

        /** Parts of the key beside addresses and protocol: path, ports, mac; or changes such as -path or +mac. */
        String key() default "path,ports";

        /** Names of layers that are not part of the key, with commas between them. */
        String keyMask() default "";

        /** Groups of metrics, with commas between them; all or none. */
        String metrics() default "tcp,network,response";

        /** How many payload bytes of each side are kept, 0 to 128. */
        int payload() default 0;

        /** Names of layers that are conversations of their own although they do not run over IP themselves. */
        String tunnels() default "mpls,erspan";
    }

    private static final Logger LOG = LoggerFactory.getLogger(FlowConfiguration.class);

    private final SensorState sensor;

    /** Called by Declarative Services. */
    @Activate
    public FlowConfiguration(@Reference SensorState sensor, Settings settings) {
        this.sensor = sensor;
        modified(settings);
    }

    @Modified
    void modified(Settings settings) {
        try {
            sensor.captures.settings(read(settings));
        } catch (IllegalArgumentException e) {
            LOG.error("configuration org.ocellus.flow: {}; what held before goes on to hold", e.getMessage());
        }
    }

    private static FlowSettings read(Settings settings) {
        FlowTimeouts timeouts = FlowTimeouts.ofSeconds(
                settings.tcpTimeout(),
                settings.tcpOpeningTimeout(),
                settings.tcpClosedTimeout(),
                settings.udpTimeout(),
                settings.icmpTimeout(),
                settings.igmpTimeout(),
                settings.arpTimeout(),
                settings.fragmentTimeout(),
                settings.otherTimeout());
        return FlowSettings.DEFAULT
                .with(settings.maxFlows(), settings.statusInterval())
                .with(timeouts)
                .with(KeySettings.parse(settings.key(), settings.keyMask()))
                .with(MetricGroup.parse(settings.metrics()), settings.payload())
                .withTunnels(KeySettings.words(settings.tunnels()));
    }
}

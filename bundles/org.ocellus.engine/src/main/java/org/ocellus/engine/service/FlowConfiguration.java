package org.ocellus.engine.service;

import org.ocellus.engine.flow.FlowSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/** Limits of flow tables: configuration {@code org.ocellus.flow}. In force for captures that are added later. */
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

        /** How long any other conversation may be idle. */
        double otherTimeout() default 60;
    }

    private final SensorState sensor;

    /** Called by Declarative Services. */
    @Activate
    public FlowConfiguration(@Reference SensorState sensor, Settings settings) {
        this.sensor = sensor;
        modified(settings);
    }

    @Modified
    void modified(Settings settings) {
        sensor.captures.settings(FlowSettings.ofSeconds(
                settings.maxFlows(),
                settings.statusInterval(),
                settings.tcpTimeout(),
                settings.tcpOpeningTimeout(),
                settings.tcpClosedTimeout(),
                settings.udpTimeout(),
                settings.icmpTimeout(),
                settings.otherTimeout()));
    }
}

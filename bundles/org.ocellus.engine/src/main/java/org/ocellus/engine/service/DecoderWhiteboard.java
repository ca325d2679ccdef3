package org.ocellus.engine.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ocellus.engine.dispatch.DecoderRegistry;
import org.ocellus.spi.admin.DecoderAdmin;
import org.ocellus.spi.admin.DecoderStatus;
import org.ocellus.spi.decode.Decoder;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Takes decoders in as their bundles register them. When one goes, {@link #removeDecoder} returns only when no worker can be
 * inside it any more; Declarative Services stops it behind that.
 */
@Component(immediate = true)
public final class DecoderWhiteboard implements DecoderAdmin {
    private static final String NAME = "ocellus.name";

    private final SensorState sensor;

    /** Called by Declarative Services. */
    @Activate
    public DecoderWhiteboard(@Reference SensorState sensor) {
        this.sensor = sensor;
    }

    private DecoderRegistry registry() {
        return sensor.registry;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addDecoder(Decoder decoder, ServiceReference<Decoder> reference) {
        Bundle bundle = reference.getBundle();
        Map<String, Object> properties = new HashMap<>();
        for (String key : reference.getPropertyKeys()) {
            properties.put(key, reference.getProperty(key));
        }
        Object name = reference.getProperty(NAME);
        registry()
                .put(
                        name == null ? bundle.getSymbolicName() : name.toString(),
                        decoder,
                        id(reference),
                        properties,
                        bundle.getSymbolicName(),
                        bundle.getVersion().toString(),
                        bundle.getBundleId());
    }

    void updatedDecoder(Decoder decoder, ServiceReference<Decoder> reference) {
        addDecoder(decoder, reference);
    }

    void removeDecoder(ServiceReference<Decoder> reference) {
        registry().remove(id(reference));
    }

    private static long id(ServiceReference<Decoder> reference) {
        return (Long) reference.getProperty(Constants.SERVICE_ID);
    }

    @Override
    public List<DecoderStatus> decoders() {
        return registry().status(sensor.captures::decoder);
    }

    @Override
    public boolean release(String name) {
        return registry().release(name);
    }
}

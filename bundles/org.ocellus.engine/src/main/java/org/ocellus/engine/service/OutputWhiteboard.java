package org.ocellus.engine.service;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ocellus.spi.admin.OutputAdmin;
import org.ocellus.spi.admin.OutputStatus;
import org.ocellus.spi.output.OutputProvider;
import org.ocellus.spi.output.StreamCompression;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Takes formats in as their bundles register them; an output whose format goes waits until it is back. */
@Component(immediate = true)
public final class OutputWhiteboard implements OutputAdmin {
    /** Neither a text nor an array of texts, which the property has to be. */
    private static final Object CHECKS_ITSELF = new Object();

    private final SensorState sensor;

    /** Called by Declarative Services. */
    @Activate
    public OutputWhiteboard(@Reference SensorState sensor, @Reference ConfigurationAdmin configurations) {
        this.sensor = sensor;
        sensor.outputs.settings(new OutputSettings(configurations)::ofKind);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addProvider(OutputProvider provider, Map<String, Object> properties) {
        sensor.outputs.provider(kind(properties), provider, options(properties));
    }

    void removeProvider(OutputProvider provider, Map<String, Object> properties) {
        sensor.outputs.withdraw(kind(properties), provider);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addCompression(StreamCompression compression, Map<String, Object> properties) {
        sensor.outputs.compression(
                String.valueOf(properties.get(StreamCompression.NAME)),
                String.valueOf(properties.get(StreamCompression.SUFFIX)),
                compression);
    }

    void removeCompression(StreamCompression compression, Map<String, Object> properties) {
        sensor.outputs.withdrawCompression(String.valueOf(properties.get(StreamCompression.NAME)), compression);
    }

    private static Optional<Set<String>> options(Map<String, Object> properties) {
        return switch (properties.getOrDefault(OutputProvider.OPTIONS, CHECKS_ITSELF)) {
            case String one -> Optional.of(Set.of(one));
            case String[] several -> Optional.of(Set.of(several));
            default -> Optional.empty();
        };
    }

    private static String kind(Map<String, Object> properties) {
        return String.valueOf(properties.get(OutputProvider.KIND));
    }

    @Override
    public void check(String target, List<String> inputs) throws IOException {
        sensor.outputs.check(target, inputs);
    }

    @Override
    public long add(String target) throws IOException {
        sensor.outputs.check(target, filesRead());
        return sensor.outputs.add(target);
    }

    private List<String> filesRead() {
        return sensor.captures.status().stream()
                .filter(each -> each.kind().equals(CaptureWhiteboard.FILE))
                .flatMap(each -> each.inputs().stream())
                .toList();
    }

    @Override
    public boolean remove(long id) {
        return sensor.outputs.remove(id);
    }

    @Override
    public void reopen() {
        sensor.outputs.reopen();
    }

    @Override
    public List<OutputStatus> outputs() {
        return sensor.outputs.status();
    }
}

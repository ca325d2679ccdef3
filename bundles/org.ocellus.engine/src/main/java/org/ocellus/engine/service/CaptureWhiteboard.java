package org.ocellus.engine.service;

import java.util.List;
import java.util.Map;
import org.ocellus.engine.hierarchy.HierarchyReader;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.admin.FlowAdmin;
import org.ocellus.spi.admin.FlowSelection;
import org.ocellus.spi.admin.HierarchyAdmin;
import org.ocellus.spi.admin.ProtocolHierarchy;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureInterface;
import org.ocellus.spi.capture.CaptureProvider;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.record.FlowRecord;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Takes kinds of sources in as their bundles register them, and runs captures. */
@Component(immediate = true)
public final class CaptureWhiteboard implements CaptureAdmin, FlowAdmin, HierarchyAdmin {
    /** The kind of captures whose inputs are names of files. */
    static final String FILE = "file";

    private final SensorState sensor;

    /** Called by Declarative Services, once limits and numbers of workers are known. */
    @Activate
    public CaptureWhiteboard(
            @Reference SensorState sensor,
            @Reference FlowConfiguration limits,
            @Reference CaptureConfiguration configured) {
        this.sensor = sensor;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addProvider(CaptureProvider provider, Map<String, Object> properties) {
        if (Boolean.parseBoolean(String.valueOf(properties.get(CaptureProvider.LIVE)))) {
            Object ranking = properties.get(Constants.SERVICE_RANKING);
            sensor.captures.liveProvider(kind(properties), provider, ranking instanceof Integer stated ? stated : 0);
        } else {
            sensor.captures.provider(kind(properties), provider);
        }
    }

    void removeProvider(CaptureProvider provider, Map<String, Object> properties) {
        sensor.captures.withdraw(kind(properties), provider);
    }

    private static String kind(Map<String, Object> properties) {
        return String.valueOf(properties.get(CaptureProvider.KIND));
    }

    @Override
    public long add(String kind, List<CaptureRequest> inputs) {
        checkFiles(kind, inputs);
        return sensor.captures.add(kind, inputs);
    }

    private void checkFiles(String kind, List<CaptureRequest> inputs) {
        if (kind.equals(FILE)) {
            sensor.outputs.checkInputs(
                    inputs.stream().map(CaptureRequest::location).toList());
        }
    }

    @Override
    public long open(String kind, List<CaptureRequest> inputs) throws CaptureException {
        checkFiles(kind, inputs);
        return sensor.captures.open(kind, inputs);
    }

    @Override
    public boolean remove(long id) {
        return sensor.captures.remove(id);
    }

    @Override
    public boolean pause(long id, boolean pause) {
        return sensor.captures.pause(id, pause);
    }

    @Override
    public List<CaptureStatus> captures() {
        return sensor.captures.status();
    }

    @Override
    public List<CaptureInterface> interfaces() throws CaptureException {
        return sensor.captures.interfaces();
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        sensor.captures.awaitEnd();
    }

    @Override
    public List<FlowRecord> flows(int limit) {
        return sensor.captures.flows(limit);
    }

    @Override
    public List<FlowRecord> flows(FlowSelection selection) {
        return sensor.captures.flows(selection);
    }

    @Override
    public ProtocolHierarchy read(String kind, CaptureRequest input) {
        return new HierarchyReader(sensor.registry).read(sensor.captures.provider(kind), input);
    }
}

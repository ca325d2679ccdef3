package org.ocellus.itests.framework.sensor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.DecoderAdmin;
import org.ocellus.spi.admin.DecoderStatus;
import org.ocellus.spi.admin.OutputAdmin;
import org.ocellus.spi.admin.SensorAdmin;
import org.ocellus.spi.capture.CaptureProvider;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.output.OutputProvider;
import org.ocellus.spi.record.RunSummary;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** The sensor in the framework, with an output and a kind of capture of the test's own. */
public final class Sensor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 2;
    private static final long STANDING_MILLIS = 500;

    private final BundleContext context;
    private final CaptureAdmin captures;
    private final OutputAdmin outputs;
    private final DecoderAdmin decoders;
    private final SensorAdmin admin;
    private final CountedCapture counted;
    private final AuditTrail trail = new AuditTrail();

    /** Waits for the sensor to be there, and adds an output to it. */
    public Sensor(BundleContext context) throws IOException, InterruptedException {
        this.context = context;
        captures = service(CaptureAdmin.class);
        outputs = service(OutputAdmin.class);
        decoders = service(DecoderAdmin.class);
        admin = service(SensorAdmin.class);
        counted = new CountedCapture(service(CaptureProvider.class));
        register(CaptureProvider.class, counted, CaptureProvider.KIND, CountedCapture.KIND);
        register(OutputProvider.class, target -> trail, OutputProvider.KIND, "audit");
        outputs.add("audit:-");
        await("all decoders of the distribution are registered", () -> hasDecoder("vxlan") && hasDecoder("geneve"));
    }

    private <T> T service(Class<T> type) throws InterruptedException {
        await("there is a " + type.getSimpleName(), () -> context.getServiceReference(type) != null);
        return context.getService(context.getServiceReference(type));
    }

    private <T> void register(Class<T> type, T service, String property, String value) {
        context.registerService(type, service, FrameworkUtil.asDictionary(Map.of(property, value)));
    }

    /** {@return the number of a capture that reads the file again and again, as fast as the sensor can} */
    public long loop(Path file) {
        CaptureRequest request = new CaptureRequest(file.toString(), "", Map.of("loop", "true"));
        return captures.add(CountedCapture.KIND, List.of(request));
    }

    /** Reads a file once, to its end, and waits for the records. */
    public void read(Path file) throws InterruptedException {
        captures.add(CountedCapture.KIND, List.of(CaptureRequest.of(file.toString())));
        captures.awaitEnd();
        awaitRecords();
    }

    /** Ends the only capture, and waits for the records. */
    public void end(long capture) throws InterruptedException {
        captures.remove(capture);
        awaitRecords();
    }

    private void awaitRecords() throws InterruptedException {
        long expected = admin.statistics().packetsInFlows();
        await(expected + " packets are in records", () -> trail.packets() == expected);
    }

    /** {@return packets that the sensor was given, by a count of the test's own} */
    public long packetsGiven() {
        return counted.packets();
    }

    /** Waits until the sensor has been given so many more packets. */
    public void letPass(long packets) throws InterruptedException {
        long enough = counted.packets() + packets;
        await(packets + " packets pass", () -> counted.packets() >= enough);
    }

    /** {@return whether no packet is taken at the moment, though there is no end of them} */
    public boolean stands() {
        long before = counted.packets();
        try {
            Thread.sleep(STANDING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return counted.packets() == before;
    }

    /** Begins to write to a further place. {@return the output's number} */
    public long write(String target) throws IOException {
        return outputs.add(target);
    }

    /** Ends everything: all records are written. {@return the final ledger} */
    public RunSummary shutdown() {
        return admin.shutdown();
    }

    /** {@return what was recorded} */
    public AuditTrail trail() {
        return trail;
    }

    /** {@return outputs that failed or lost records, in words} */
    public List<String> outputsInTrouble() {
        return outputs.outputs().stream()
                .filter(each -> !each.failure().isEmpty() || each.lost() != 0)
                .map(Object::toString)
                .toList();
    }

    /** {@return inputs that failed, in words} */
    public List<String> inputsInTrouble() {
        return captures.captures().stream()
                .flatMap(each -> each.failures().stream())
                .toList();
    }

    /** {@return the decoder of that name as it stands, not the heuristic one that shares its name} */
    public DecoderStatus decoder(String name) {
        return decoders.decoders().stream()
                .filter(each -> each.name().equals(name) && !each.bundle().endsWith(".heuristics"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no decoder " + name));
    }

    /** {@return whether there is a decoder of that name} */
    public boolean hasDecoder(String name) {
        return decoders.decoders().stream().anyMatch(each -> each.name().equals(name));
    }

    /** Lets a quarantined decoder work again. {@return whether it was in quarantine} */
    public boolean release(String decoder) {
        return decoders.release(decoder);
    }

    /** {@return the bundle of that symbolic name} */
    public Bundle bundle(String symbolicName) {
        return Stream.of(context.getBundles())
                .filter(each -> symbolicName.equals(each.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no bundle " + symbolicName));
    }

    /** Installs and starts a bundle from a file. */
    public Bundle start(Path jar) throws BundleException {
        Bundle bundle = context.installBundle(jar.toUri().toString());
        bundle.start();
        return bundle;
    }

    /** Waits for a condition, and fails when it does not come true in time. */
    public void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("in vain waited until " + what + "; records: " + trail.conversations());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}

package org.ocellus.metrics;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.admin.DecoderAdmin;
import org.ocellus.spi.admin.DecoderStatus;
import org.ocellus.spi.admin.OutputAdmin;
import org.ocellus.spi.admin.OutputStatus;
import org.ocellus.spi.admin.SensorAdmin;
import org.ocellus.spi.record.RunSummary;

/** A sensor that says of itself what a test tells it to. */
final class FakeSensor {
    List<CaptureStatus> captures = List.of();
    List<OutputStatus> outputs = List.of();
    List<DecoderStatus> decoders = List.of();
    RunSummary ledger = new RunSummary(10, 9, 1, 1000, 3, 4, 1, 2, 5, 6, 7, 8, 11, 2, 64, Map.of());

    static CaptureStatus capture(String state, long dropped) {
        return new CaptureStatus(1, "pcap", List.of("eth0"), state, 10, 1000, dropped, 2, 1_500_000_000L, List.of());
    }

    static OutputStatus output(String state, String failure) {
        return new OutputStatus(1, "json:flows.json", state, 4, 2, 3, failure);
    }

    SensorMetrics metrics() {
        return new SensorMetrics(sensor(), captureAdmin(), outputAdmin(), decoderAdmin());
    }

    @SuppressWarnings("unchecked")
    private static <T> T only(Class<T> type, String method, Supplier<Object> answer) {
        return (T) Proxy.newProxyInstance(
                FakeSensor.class.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return answer.get();
                    }
                    throw new AssertionError(called + " is not expected");
                });
    }

    SensorAdmin sensor() {
        return only(SensorAdmin.class, "statistics", () -> ledger);
    }

    CaptureAdmin captureAdmin() {
        return only(CaptureAdmin.class, "captures", () -> captures);
    }

    OutputAdmin outputAdmin() {
        return only(OutputAdmin.class, "outputs", () -> outputs);
    }

    DecoderAdmin decoderAdmin() {
        return only(DecoderAdmin.class, "decoders", () -> decoders);
    }
}

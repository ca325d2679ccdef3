package org.ocellus.metrics;

import com.sun.management.OperatingSystemMXBean;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What the process costs: CPU, memory, garbage collection, under the names that Prometheus's own libraries have for it. */
final class ProcessMetrics {
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;
    private static final String RESIDENT = "VmRSS:";
    private static final long KIB = 1024;

    private final String version;

    ProcessMetrics(String version) {
        this.version = version;
    }

    List<MetricSnapshot> collect() {
        List<MetricSnapshot> all = new ArrayList<>();
        all.add(InfoSnapshot.builder()
                .name("ocellus_build")
                .help("What is running.")
                .dataPoint(InfoDataPointSnapshot.builder()
                        .labels(Labels.of(
                                "version", version, "java", Runtime.version().toString()))
                        .build())
                .build());
        process(all);
        java(all);
        return all;
    }

    private static void process(List<MetricSnapshot> all) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            all.add(new CounterFamily("process_cpu_seconds", "User and system CPU time.")
                    .value(system.getProcessCpuTime() / NANOS)
                    .build());
        }
        all.add(new GaugeFamily("process_start_time_seconds", "When the process started.")
                .value(ManagementFactory.getRuntimeMXBean().getStartTime() / MILLIS)
                .build());
        resident()
                .ifPresent(bytes -> all.add(new GaugeFamily("process_resident_memory_bytes", "Resident memory.")
                        .value(bytes)
                        .build()));
    }

    private static void java(List<MetricSnapshot> all) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        all.add(new GaugeFamily("jvm_memory_used_bytes", "Memory in use.")
                .value(heap.getUsed(), "area", "heap")
                .build());
        all.add(new GaugeFamily("jvm_memory_max_bytes", "The most memory that may be in use.")
                .value(heap.getMax(), "area", "heap")
                .build());
        CounterFamily collections = new CounterFamily("jvm_gc_collections", "Garbage collections.");
        CounterFamily time = new CounterFamily("jvm_gc_collection_seconds", "Time spent in garbage collections.");
        for (GarbageCollectorMXBean each : ManagementFactory.getGarbageCollectorMXBeans()) {
            collections.value(Math.max(0, each.getCollectionCount()), "gc", each.getName());
            time.value(Math.max(0, each.getCollectionTime()) / MILLIS, "gc", each.getName());
        }
        all.add(collections.build());
        all.add(time.build());
        all.add(new GaugeFamily("jvm_threads_current", "Threads.")
                .value(ManagementFactory.getThreadMXBean().getThreadCount())
                .build());
    }

    /** {@return resident memory in bytes, where the system says so in a file} */
    private static OptionalLong resident() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith(RESIDENT)) {
                    String[] words = line.substring(RESIDENT.length()).strip().split(" ", 2);
                    return OptionalLong.of(Long.parseLong(words[0]) * KIB);
                }
            }
        } catch (IOException | NumberFormatException e) {
            // not on this system
        }
        return OptionalLong.empty();
    }
}

package org.ocellus.launcher;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packages that bundles get from the launcher's class path. Logging is among them, so that it works before the first
 * bundle starts and needs no class weaving; old importers ask for SLF4J 1.7, whose interface is the same.
 */
final class SystemPackages {
    private static final List<String> SLF4J =
            List.of("org.slf4j", "org.slf4j.helpers", "org.slf4j.spi", "org.slf4j.event");

    private SystemPackages() {}

    /** {@return the value of {@code org.osgi.framework.system.packages.extra}} */
    static String extra() {
        return Stream.of(
                        Stream.of(
                                "org.ocellus.launch;version=1.0.0",
                                "org.ocellus.launch.audit;version=1.0.0",
                                "org.ocellus.launch.daemon;version=1.0.0",
                                "org.ocellus.launch.settings;version=1.0.0",
                                "org.ocellus.launch.shell;version=1.0.0",
                                "org.ocellus.launch.shell.wire;version=1.0.0",
                                "org.osgi.service.log;version=1.5.0"),
                        SLF4J.stream().map(name -> name + ";version=2.0.17"),
                        SLF4J.stream().limit(3).map(name -> name + ";version=1.7.36"))
                .flatMap(packages -> packages)
                .collect(Collectors.joining(","));
    }
}

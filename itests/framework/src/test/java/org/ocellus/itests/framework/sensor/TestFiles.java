package org.ocellus.itests.framework.sensor;

import java.nio.file.Path;

/** Where things are that are made before the framework starts and used inside it. */
public final class TestFiles {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private TestFiles() {}

    /** {@return a capture} */
    public static Path capture(String name) {
        return TARGET.resolve("captures").resolve(name + ".pcap");
    }

    /** {@return the bundle of one of the vendor's packages} */
    public static Path vendor(String packageName) {
        return TARGET.resolve("vendor").resolve(packageName + ".jar");
    }

    /** {@return a file for records} */
    public static Path records(String name) {
        return TARGET.resolve(name);
    }
}

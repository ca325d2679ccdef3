package org.ocellus.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

final class ObstaclesTest {
    @TempDir
    Path directory;

    private RunningFramework framework;

    @BeforeEach
    void start() throws Exception {
        framework = new RunningFramework(directory.resolve("cache"));
        install(Jar.bundle("org.ocellus.spi", "0.1.0")
                .header("Export-Package", "org.ocellus.spi.decode;version=\"1.0.0\""));
    }

    @AfterEach
    void stop() throws Exception {
        framework.close();
    }

    private Bundle install(Jar jar) throws Exception {
        Path file = jar.write(Files.createTempFile(directory, "b", ".jar"));
        try (var stream = Files.newInputStream(file)) {
            return framework.context().installBundle(file.toString(), stream);
        }
    }

    private Obstacles obstacles() {
        return new Obstacles(framework.context(), bundle -> "");
    }

    @Test
    void namesBothVersionsWhereAVendorNeedsANewerSpi() throws Exception {
        Bundle vendor = install(Jar.bundle("com.example.decoder", "1.0.0")
                .header("Import-Package", "org.ocellus.spi.decode;version=\"[2.0,3)\""));

        assertThat(obstacles().of(vendor))
                .containsExactly("it needs the package org.ocellus.spi.decode in version [2.0.0,3.0.0), and"
                        + " org.ocellus.spi 0.1.0 has version 1.0.0");
    }

    @Test
    void saysThatNobodyHasAPackage() throws Exception {
        Bundle vendor =
                install(Jar.bundle("com.example.decoder", "1.0.0").header("Import-Package", "com.example.missing"));

        assertThat(obstacles().of(vendor))
                .singleElement()
                .asString()
                .contains("com.example.missing", "which no bundle has");
    }

    @Test
    void leavesOutWhatIsOptionalAndWhatIsThere() throws Exception {
        Bundle vendor = install(Jar.bundle("com.example.decoder", "1.0.0")
                .header(
                        "Import-Package",
                        "com.example.missing;resolution:=optional,org.ocellus.spi.decode;version=\"[1.0,2)\""));

        assertThat(obstacles().of(vendor)).isEmpty();
    }

    @Test
    void saysWhichJavaIsNeeded() throws Exception {
        Bundle vendor = install(Jar.bundle("com.example.decoder", "1.0.0")
                .header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\""));

        assertThat(obstacles().of(vendor)).singleElement().asString().contains("99", "this is Java");
    }

    @Test
    void namesOtherCapabilities() throws Exception {
        Bundle vendor =
                install(Jar.bundle("com.example.decoder", "1.0.0").header("Require-Capability", "com.example.thing"));

        assertThat(obstacles().of(vendor)).singleElement().asString().contains("com.example.thing");
    }

    @Test
    void passesOnWhatTheGuardSays() throws Exception {
        Bundle vendor = install(Jar.bundle("com.example.decoder", "1.0.0"));

        assertThat(new Obstacles(framework.context(), bundle -> "it is not signed").of(vendor))
                .containsExactly("it is not signed");
    }
}

package org.ocellus.itests.framework.prepare;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import com.acme.shim.ShimDecoder;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ocellus.spi.decode.Decoder;
import org.osgi.service.component.annotations.Component;

/** Makes bundles of the vendor's packages with bnd, as the vendor would. */
public final class VendorBundle {
    private static final List<Class<?>> COMPILED_AGAINST = List.of(Decoder.class, Component.class);

    private VendorBundle() {}

    /**
     * Makes a bundle of a package, with that name.
     *
     * @throws Exception if bnd has anything to say against it
     */
    public static void make(String packageName, Path file) throws Exception {
        try (Builder builder = new Builder()) {
            builder.setProperty("Bundle-SymbolicName", packageName);
            builder.setProperty("Bundle-Version", "1.0.0");
            builder.setProperty("-privatepackage", packageName);
            builder.setProperty("-noimportjava", "true");
            builder.setProperty("Import-Package", "org.jspecify.annotations;resolution:=optional,*");
            builder.addClasspath(origin(ShimDecoder.class));
            for (Class<?> each : COMPILED_AGAINST) {
                builder.addClasspath(origin(each));
            }
            Jar jar = builder.build();
            if (!builder.isOk()) {
                throw new IllegalStateException(packageName + ": " + builder.getErrors() + builder.getWarnings());
            }
            Files.createDirectories(file.getParent());
            jar.write(file.toFile());
        }
    }

    private static File origin(Class<?> type) throws URISyntaxException {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}

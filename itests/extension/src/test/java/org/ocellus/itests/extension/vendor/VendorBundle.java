package org.ocellus.itests.extension.vendor;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import com.acme.shim.ShimDecoder;
import com.acme.trace.TracingActivator;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.ocellus.spi.decode.Decoder;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Component;

/** A bundle in the making, with bnd as the vendor would. */
public final class VendorBundle {
    private static final List<Class<?>> COMPILED_AGAINST =
            List.of(ShimDecoder.class, TracingActivator.class, Decoder.class, Component.class, Bundle.class);

    private final Builder builder = new Builder();

    private VendorBundle(String packageName, String version) throws Exception {
        builder.setProperty("Bundle-SymbolicName", packageName);
        builder.setProperty("Bundle-Version", version);
        builder.setProperty("-privatepackage", packageName);
        builder.setProperty("-noimportjava", "true");
        builder.setProperty("Import-Package", "org.jspecify.annotations;resolution:=optional,*");
        for (Class<?> each : COMPILED_AGAINST) {
            builder.addClasspath(origin(each));
        }
    }

    /** {@return decoders for Acme's shim} */
    public static VendorBundle shim(String version) throws Exception {
        return new VendorBundle("com.acme.shim", version);
    }

    /** {@return a bundle that makes a file when it starts} */
    public static VendorBundle tracing(Path trace) throws Exception {
        VendorBundle bundle = new VendorBundle("com.acme.trace", "1.0.0");
        bundle.builder.setProperty("Bundle-Activator", TracingActivator.class.getName());
        bundle.builder.setProperty(TracingActivator.TRACE, trace.toString());
        return bundle;
    }

    /** Makes it need another version of the SPI. */
    public VendorBundle needingSpi(String range) {
        builder.setProperty(
                "Import-Package",
                "org.ocellus.spi.decode;version=\"" + range + "\",org.jspecify.annotations;resolution:=optional,*");
        return this;
    }

    /** Writes the jar at once, as a move does: nobody sees half of it. */
    public void writeTo(Path file) throws Exception {
        try (builder) {
            Jar jar = builder.build();
            if (!builder.isOk()) {
                throw new IllegalStateException(builder.getErrors() + "" + builder.getWarnings());
            }
            Path part = file.resolveSibling("." + file.getFileName() + ".part");
            jar.write(part.toFile());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static File origin(Class<?> type) throws URISyntaxException {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}

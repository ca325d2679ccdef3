package org.ocellus.app;

import java.util.Optional;
import org.ocellus.spi.capture.CaptureProvider;
import org.ocellus.spi.capture.PacketFilterCompiler;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;

/** What bundles offer to captures beside files. Asked only for a command line that needs it. */
interface CaptureServices {

    /** {@return whether somebody captures from interfaces} */
    boolean interfaces();

    /** {@return who compiles filter expressions, if anybody does} */
    Optional<PacketFilterCompiler> compiler();

    /** {@return what the services of the framework offer} */
    static CaptureServices of(BundleContext context) {
        return new CaptureServices() {
            @Override
            public boolean interfaces() {
                try {
                    return !context.getServiceReferences(CaptureProvider.class, "(" + CaptureProvider.LIVE + "=true)")
                            .isEmpty();
                } catch (InvalidSyntaxException e) {
                    throw new AssertionError("the filter is a constant", e);
                }
            }

            @Override
            public Optional<PacketFilterCompiler> compiler() {
                return Optional.ofNullable(context.getServiceReference(PacketFilterCompiler.class))
                        .map(context::getService);
            }
        };
    }
}

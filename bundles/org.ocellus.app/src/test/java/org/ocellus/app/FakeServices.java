package org.ocellus.app;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.capture.BpfInstruction;
import org.ocellus.spi.capture.FilterSyntaxException;
import org.ocellus.spi.capture.PacketFilter;
import org.ocellus.spi.capture.PacketFilterCompiler;

/** Bundles that are there if a test says so, and know one filter expression. */
final class FakeServices implements CaptureServices {
    boolean interfaces;

    /** The one expression that has a meaning; without it nobody compiles any. */
    @Nullable String valid;

    @Override
    public boolean interfaces() {
        return interfaces;
    }

    @Override
    public Optional<PacketFilterCompiler> compiler() {
        return Optional.ofNullable(valid).map(OneExpression::new);
    }

    private record OneExpression(String valid) implements PacketFilterCompiler {
        @Override
        public void check(String expression) throws FilterSyntaxException {
            if (!expression.equals(valid)) {
                throw new FilterSyntaxException(expression, "syntax error");
            }
        }

        @Override
        public PacketFilter compile(String expression, int linkType) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<BpfInstruction> compileForInterface(String expression, String interfaceName, int snaplen) {
            throw new UnsupportedOperationException();
        }
    }
}

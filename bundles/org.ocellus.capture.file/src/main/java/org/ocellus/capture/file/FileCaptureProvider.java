package org.ocellus.capture.file;

import java.util.Optional;
import java.util.function.Supplier;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureProvider;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.PacketFilterCompiler;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Opens captures in pcap, pcapng, ERF and snoop format from files, named pipes and standard input ({@code -}), plain or
 * compressed with gzip or zstd.
 *
 * <p>A file is looked at when it is opened; of a pipe nothing is known before it is read. Filter expressions are compiled by a
 * service; without an expression none is needed. Options: {@value
 * Playback#LOOP} and {@value Playback#PACE}, see {@link Playback}.
 */
@Component(property = CaptureProvider.KIND + "=file")
public final class FileCaptureProvider implements CaptureProvider {
    /** Bytes read at a time, 1 MiB: the call costs less than 1 % of what follows. */
    private static final long WINDOW = 1024 * 1024;

    /** A small file does not need a large window, but one that grows for a single record of usual size is no gain. */
    private static final long SMALLEST_WINDOW = 64 * 1024;

    private final Supplier<Optional<PacketFilterCompiler>> compilers;

    /** Called by Declarative Services. Nobody looks for a compiler before there is an expression. */
    @Activate
    public FileCaptureProvider(BundleContext context) {
        this(() -> Optional.ofNullable(context.getServiceReference(PacketFilterCompiler.class))
                .map(context::getService));
    }

    /** Opens captures as they are, without filters. */
    FileCaptureProvider() {
        this(Optional::empty);
    }

    FileCaptureProvider(Supplier<Optional<PacketFilterCompiler>> compilers) {
        this.compilers = compilers;
    }

    @Override
    public CaptureSource open(CaptureRequest request) throws CaptureException {
        Playback playback = Playback.of(request);
        CaptureSource source = playback.loops() ? openLoop(request, playback) : openOnce(request.location());
        CaptureSource filtered = request.filter().isEmpty() ? source : filtered(source, request);
        return playback.paced() ? new PacedSource(filtered, playback.pace()) : filtered;
    }

    private CaptureSource filtered(CaptureSource source, CaptureRequest request) throws CaptureException {
        Optional<PacketFilterCompiler> compiler = compilers.get();
        if (compiler.isEmpty()) {
            source.close();
            throw new CaptureException(
                    request.location(), "a filter expression needs the bundle org.ocellus.capture.pcap");
        }
        return new FilteredSource(source, compiler.get(), request.filter());
    }

    private static CaptureSource openLoop(CaptureRequest request, Playback playback) throws CaptureException {
        String location = request.location();
        return new LoopedSource(() -> openRepeatable(location), playback.rounds());
    }

    private static CaptureSource openRepeatable(String location) throws CaptureException {
        if (InputOpener.isReadOnce(location)) {
            throw new CaptureException(location, "option loop needs a regular file, this can be read only once");
        }
        return openOnce(location);
    }

    private static CaptureSource openOnce(String location) throws CaptureException {
        ByteInput input = InputOpener.open(location);
        RecordSource source = new RecordSource(location, input, windowSize(input));
        if (!input.streaming()) {
            detectFormat(source);
        }
        return source;
    }

    private static void detectFormat(RecordSource source) throws CaptureException {
        boolean known = false;
        try {
            source.detectFormat();
            known = true;
        } finally {
            if (!known) {
                source.close();
            }
        }
    }

    private static long windowSize(ByteInput input) {
        return input instanceof FileInput file ? Math.clamp(file.size(), SMALLEST_WINDOW, WINDOW) : WINDOW;
    }
}

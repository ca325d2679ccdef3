package org.ocellus.capture.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.capture.BpfInstruction;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureInterface;
import org.ocellus.spi.capture.CaptureProvider;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.InterfaceOptions;
import org.ocellus.spi.capture.PacketFilterCompiler;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Opens interfaces of Linux: Ethernet, loopback, and tunnels that carry plain IP. Asked before other kinds of live capture,
 * because it needs no library and costs less a packet.
 */
@Component(property = {CaptureProvider.KIND + "=ring", CaptureProvider.LIVE + "=true", "service.ranking:Integer=10"})
public final class RingCaptureProvider implements CaptureProvider {
    private static final String ALL = "any";
    private static final int RET_K = 0x06;

    private final Supplier<Optional<PacketFilterCompiler>> compilers;

    /** Called by Declarative Services. Nobody looks for a compiler before there is an expression. */
    @Activate
    public RingCaptureProvider(BundleContext context) {
        this(() -> Optional.ofNullable(context.getServiceReference(PacketFilterCompiler.class))
                .map(context::getService));
    }

    RingCaptureProvider(Supplier<Optional<PacketFilterCompiler>> compilers) {
        this.compilers = compilers;
    }

    private static boolean onLinux() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).equals("linux");
    }

    @Override
    public List<CaptureInterface> interfaces() throws CaptureException {
        if (!onLinux()) {
            return List.of();
        }
        try {
            return NetworkDevice.all().stream()
                    .filter(NetworkDevice::supported)
                    .map(NetworkDevice::describe)
                    .toList();
        } catch (SystemCallException e) {
            throw RingFailure.of("interfaces", e);
        }
    }

    @Override
    public CaptureSource open(CaptureRequest request) throws CaptureException {
        return open(request, 1).getFirst();
    }

    @Override
    public List<CaptureSource> open(CaptureRequest request, int most) throws CaptureException {
        String name = request.location();
        if (!onLinux()) {
            throw new CaptureException(name, "the ring is there on Linux only; expected pcap:" + name);
        }
        InterfaceOptions options = InterfaceOptions.of(request);
        try {
            NetworkDevice device = NetworkDevice.of(name).orElseThrow(() -> missing(name));
            HardwareType hardware = HardwareType.of(device.hardware())
                    .orElseThrow(() -> new CaptureException(name, RingFailure.unknownHardware(device)));
            FanoutGroup group = most > 1 ? new FanoutGroup(hardware) : null;
            return open(device, hardware, options, filter(request, options), group, most);
        } catch (SystemCallException e) {
            throw RingFailure.of(name, e);
        }
    }

    private static CaptureException missing(String name) {
        return name.equals(ALL)
                ? new CaptureException(
                        name,
                        "all interfaces at once are captured by pcap:any, which needs the bundle"
                                + " org.ocellus.capture.pcap and libpcap")
                : RingFailure.missing(name);
    }

    private static List<CaptureSource> open(
            NetworkDevice device,
            HardwareType hardware,
            InterfaceOptions options,
            List<BpfInstruction> filter,
            @Nullable FanoutGroup group,
            int count)
            throws SystemCallException {
        List<CaptureSource> sources = new ArrayList<>();
        try {
            while (sources.size() < count) {
                sources.add(new RingSource(device, hardware, options, filter, group));
            }
            return sources;
        } finally {
            if (sources.size() < count) {
                sources.forEach(CaptureSource::close);
            }
        }
    }

    /** Without an expression all is let through, but no more of a packet than is wanted. */
    private List<BpfInstruction> filter(CaptureRequest request, InterfaceOptions options) throws CaptureException {
        if (request.filter().isEmpty()) {
            return List.of(new BpfInstruction(RET_K, 0, 0, options.snaplen()));
        }
        PacketFilterCompiler compiler = compilers
                .get()
                .orElseThrow(() -> new CaptureException(
                        request.location(), "a filter expression needs the bundle org.ocellus.capture.pcap"));
        return compiler.compileForInterface(request.filter(), request.location(), options.snaplen());
    }
}

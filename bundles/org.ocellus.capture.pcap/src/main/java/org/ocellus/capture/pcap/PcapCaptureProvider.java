package org.ocellus.capture.pcap;

import java.net.InetAddress;
import java.util.List;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureInterface;
import org.ocellus.spi.capture.CaptureProvider;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.InterfaceOptions;
import org.osgi.service.component.annotations.Component;
import org.pcap4j.core.PcapAddress;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface;
import org.pcap4j.core.Pcaps;

/** Opens any interface that libpcap knows, {@code any} included. It needs no more memory than its class before it is asked. */
@Component(property = {CaptureProvider.KIND + "=pcap", CaptureProvider.LIVE + "=true"})
public final class PcapCaptureProvider implements CaptureProvider {

    @Override
    public CaptureSource open(CaptureRequest request) throws CaptureException {
        InterfaceOptions options = InterfaceOptions.of(request);
        try {
            return PcapSource.open(request.location(), request.filter(), options);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            throw PcapFailure.noLibrary(request.location(), e);
        }
    }

    @Override
    public List<CaptureInterface> interfaces() throws CaptureException {
        try {
            return Pcaps.findAllDevs().stream()
                    .map(PcapCaptureProvider::describe)
                    .toList();
        } catch (PcapNativeException e) {
            throw PcapFailure.of("interfaces", e);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            throw PcapFailure.noLibrary("interfaces", e);
        }
    }

    private static CaptureInterface describe(PcapNetworkInterface found) {
        String description = found.getDescription();
        return new CaptureInterface(
                found.getName(),
                description == null ? "" : description,
                found.isUp(),
                found.isLoopBack(),
                found.getAddresses().stream()
                        .map(PcapAddress::getAddress)
                        .map(InetAddress::getHostAddress)
                        .map(each -> each.replaceFirst("%.*", ""))
                        .toList());
    }
}

package org.ocellus.shell.command;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureInterface;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What can be captured from. */
@Component(service = InterfacesCommand.class)
@GogoCommand(scope = Scope.OCELLUS, function = "interfaces")
public final class InterfacesCommand {
    private final CaptureAdmin admin;

    /** Called by Declarative Services. */
    @Activate
    public InterfacesCommand(@Reference CaptureAdmin admin) {
        this.admin = admin;
    }

    /**
     * {@return the interfaces}
     *
     * @param json whether to list as JSON
     * @throws CaptureException if they cannot be found out
     */
    @Descriptor("lists the interfaces that can be captured from")
    public String interfaces(
            @Descriptor("as JSON")
                    @Parameter(
                            names = {"-j", "--json"},
                            absentValue = "false",
                            presentValue = "true")
                    boolean json)
            throws CaptureException {
        Listing listing = new Listing("name", "state", "loopback", "addresses", "description");
        for (CaptureInterface each : admin.interfaces()) {
            listing.row(each.name(), each.up() ? "up" : "down", each.loopback(), addresses(each), each.description());
        }
        return listing.show(json);
    }

    private static List<String> addresses(CaptureInterface device) {
        return device.addresses().stream().map(InterfacesCommand::address).toList();
    }

    /** IPv6 addresses are shown as records have them (RFC 5952). */
    private static String address(String text) {
        if (!(InetAddress.ofLiteral(text) instanceof Inet6Address address)) {
            return text;
        }
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        byte[] target = new byte[FlowRecord.MAX_TEXT];
        int length = RecordText.ipv6(bytes.getLong(), bytes.getLong(), target, 0);
        return new String(target, 0, length, US_ASCII);
    }
}

package org.ocellus.shell.command;

import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureInterface;
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
            listing.row(each.name(), each.up() ? "up" : "down", each.loopback(), each.addresses(), each.description());
        }
        return listing.show(json);
    }
}

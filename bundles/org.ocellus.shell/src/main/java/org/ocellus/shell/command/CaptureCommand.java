package org.ocellus.shell.command;

import java.time.Instant;
import java.util.List;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.capture.CaptureRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is read, changed while it is read. */
@Component(service = CaptureCommand.class, property = Scope.VERBS + "=list,add,remove,pause,resume,wait")
@GogoCommand(scope = Scope.OCELLUS, function = "capture")
public final class CaptureCommand {
    private static final String USAGE = "capture [list | add FILE ... | remove ID | pause ID | resume ID | wait]";
    private static final String FILE = "file";
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final CaptureAdmin admin;

    /** Called by Declarative Services. */
    @Activate
    public CaptureCommand(@Reference CaptureAdmin admin) {
        this.admin = admin;
    }

    /**
     * {@return the captures, or what was done}
     *
     * @param json whether to list as JSON
     * @param words a verb and its operands
     * @throws InterruptedException if the shell ends while it waits for the captures
     */
    @Descriptor("lists, adds, removes, pauses and resumes captures, or waits for their end: " + USAGE)
    public String capture(
            @Descriptor("as JSON")
                    @Parameter(
                            names = {"-j", "--json"},
                            absentValue = "false",
                            presentValue = "true")
                    boolean json,
            @Descriptor("list, add FILE ..., remove ID, pause ID, resume ID, or wait") String... words)
            throws InterruptedException {
        Words command = Words.of(USAGE, words);
        return switch (command.verb()) {
            case "list" -> list(json);
            case "add" -> add(command.operands());
            case "remove" -> done(admin.remove(command.number()), "removed", command.number());
            case "pause" -> done(admin.pause(command.number(), true), "paused", command.number());
            case "resume" -> done(admin.pause(command.number(), false), "resumed", command.number());
            case "wait" -> await();
            default -> throw command.wrong();
        };
    }

    private String list(boolean json) {
        Listing listing = new Listing(
                "id", "kind", "state", "packets", "bytes", "dropped", "flows", "last", "inputs", "failures");
        for (CaptureStatus capture : admin.captures()) {
            listing.row(
                    capture.id(),
                    capture.kind(),
                    capture.state(),
                    capture.packets(),
                    capture.bytes(),
                    capture.dropped(),
                    capture.activeFlows(),
                    time(capture.lastPacket()),
                    capture.inputs(),
                    capture.failures());
        }
        return listing.show(json);
    }

    private static String time(long nanos) {
        return nanos == 0
                ? "-"
                : Instant.ofEpochSecond(nanos / NANOS_PER_SECOND, nanos % NANOS_PER_SECOND)
                        .toString();
    }

    private String add(List<String> files) {
        return "capture "
                + admin.add(FILE, files.stream().map(CaptureRequest::of).toList());
    }

    private static String done(boolean found, String what, long id) {
        if (!found) {
            throw new IllegalArgumentException("there is no capture " + id);
        }
        return what + " capture " + id;
    }

    private String await() throws InterruptedException {
        admin.awaitEnd();
        return "all captures have ended";
    }
}

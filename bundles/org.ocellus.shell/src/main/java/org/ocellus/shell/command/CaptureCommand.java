package org.ocellus.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.ocellus.launch.Inventory;
import org.ocellus.launch.settings.Change;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.CaptureStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is read, changed while it is read. */
@Component(service = CaptureCommand.class, property = Scope.VERBS + "=list,add,remove,pause,resume,wait")
@GogoCommand(
        scope = Scope.OCELLUS,
        function = {"captures", "capture"})
public final class CaptureCommand implements Completing {
    private static final String USAGE =
            "captures [list | add IFACE | add FILE ... | remove ID | pause ID | resume ID | wait]";
    private static final String FILE = "file:";
    private static final Set<String> OF_A_CAPTURE = Set.of("remove", "pause", "resume");
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final CaptureAdmin admin;
    private final Inventory inventory;

    /** Called by Declarative Services. */
    @Activate
    public CaptureCommand(@Reference CaptureAdmin admin, @Reference Inventory inventory) {
        this.admin = admin;
        this.inventory = inventory;
    }

    /**
     * {@return the captures, or what was done}
     *
     * @param session of the user
     * @param json whether to list as JSON
     * @param passing whether a change ends with the process
     * @param words a verb and its operands
     * @throws IOException if a capture cannot be opened, or a change not be kept
     * @throws InterruptedException if the shell ends while it waits for the captures
     */
    @Descriptor("lists, adds, removes, pauses and resumes captures, or waits for their end: " + USAGE)
    public String captures(
            CommandSession session,
            @Descriptor("as JSON")
                    @Parameter(
                            names = {"-j", "--json"},
                            absentValue = "false",
                            presentValue = "true")
                    boolean json,
            @Descriptor("until the process ends, not after a restart")
                    @Parameter(names = "--transient", absentValue = "false", presentValue = "true")
                    boolean passing,
            @Descriptor("list, add IFACE, add FILE ..., remove ID, pause ID, resume ID, or wait") String... words)
            throws InterruptedException, IOException {
        Words command = Words.of(USAGE, words);
        Change change = Author.change(session, passing);
        return switch (command.verb()) {
            case "list" -> list(json);
            case "add" -> add(command.operands(), change);
            case "remove" -> {
                long id = command.number();
                yield done(inventory.removeCapture(id, change), "removed", id);
            }
            case "pause" -> {
                long id = command.number();
                yield done(inventory.pauseCapture(id, true, change), "paused", id);
            }
            case "resume" -> {
                long id = command.number();
                yield done(inventory.pauseCapture(id, false, change), "resumed", id);
            }
            case "wait" -> await();
            default -> throw command.wrong();
        };
    }

    /** As {@link #captures}, for whoever thinks of one of them. */
    @Descriptor("the same as captures")
    public String capture(
            CommandSession session,
            @Parameter(
                            names = {"-j", "--json"},
                            absentValue = "false",
                            presentValue = "true")
                    boolean json,
            @Parameter(names = "--transient", absentValue = "false", presentValue = "true") boolean passing,
            String... words)
            throws InterruptedException, IOException {
        return captures(session, json, passing, words);
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

    private String add(List<String> operands, Change change) throws IOException {
        boolean files = operands.size() > 1 || isFile(operands.getFirst());
        String word = files ? FILE + String.join(",", operands) : operands.getFirst();
        return "capture " + inventory.addCapture(word, change);
    }

    /** {@return whether the user means a file of the sensor's host} Interfaces have no slashes in their names. */
    private static boolean isFile(String operand) {
        String place = operand.split("\\?", 2)[0];
        return !operand.startsWith(FILE) && (place.indexOf('/') >= 0 || Files.isRegularFile(Path.of(place)));
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

    @Override
    public List<String> candidates(List<String> words) {
        return words.size() == 2 && OF_A_CAPTURE.contains(words.getFirst())
                ? admin.captures().stream()
                        .map(each -> Long.toString(each.id()))
                        .toList()
                : List.of();
    }
}

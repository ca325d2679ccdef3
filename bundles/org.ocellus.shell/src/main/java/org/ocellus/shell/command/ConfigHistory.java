package org.ocellus.shell.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ocellus.launch.settings.Change;
import org.ocellus.launch.settings.Difference;
import org.ocellus.launch.settings.Revision;
import org.ocellus.launch.settings.Settings;

/** What was changed, and how to undo it. */
final class ConfigHistory {
    private static final String NOTHING = "-";

    private final Settings settings;

    ConfigHistory(Settings settings) {
        this.settings = settings;
    }

    String differences(boolean json) {
        Listing listing = new Listing("key", "configured", "now", "kept");
        for (Difference each : settings.differences()) {
            listing.row(
                    each.key().toString(), text(each.configured()), text(each.holds()), each.lasting() ? "yes" : "no");
        }
        return listing.show(json);
    }

    private static String text(Optional<String> value) {
        return value.orElse(NOTHING);
    }

    String persist(Change change) throws IOException {
        int kept = settings.persist(change);
        return kept == 0 ? "everything was kept already" : kept + (kept == 1 ? " change is" : " changes are") + " kept";
    }

    String revisions(boolean json) throws IOException {
        Listing listing = new Listing("revision", "time", "user", "command", "changes");
        for (Revision each : settings.revisions()) {
            listing.row(
                    each.number(),
                    each.time().toString(),
                    each.user(),
                    each.command(),
                    each.differences().stream()
                            .map(difference ->
                                    difference.key() + "=" + difference.holds().orElse(NOTHING))
                            .toList());
        }
        return listing.show(json);
    }

    /** Without a number the last change is undone. */
    String rollBack(OptionalLong wanted, Change change) throws IOException {
        List<Revision> revisions = settings.revisions();
        if (wanted.isEmpty() && revisions.isEmpty()) {
            throw new IOException("there is nothing to undo");
        }
        int revision =
                Math.toIntExact(wanted.orElseGet(() -> revisions.getLast().number() - 1L));
        settings.rollBack(revision, change);
        return revision == 0 ? "the configuration holds, without changes" : "revision " + revision + " holds again";
    }
}

package org.ocellus.shell.command;

import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.ocellus.spi.admin.PluginAdmin;
import org.ocellus.spi.admin.PluginStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What became of the jars in the plug-in directories. They are changed by copying files, not from here. */
@Component(service = PluginsCommand.class, property = Scope.VERBS + "=list,directories")
@GogoCommand(scope = Scope.OCELLUS, function = "plugins")
public final class PluginsCommand {
    private static final String USAGE = "plugins [list | directories]";

    private final PluginAdmin admin;

    /** Called by Declarative Services. */
    @Activate
    public PluginsCommand(@Reference PluginAdmin admin) {
        this.admin = admin;
    }

    /**
     * {@return the jars, or the directories that are watched}
     *
     * @param json whether as JSON
     * @param words a verb
     */
    @Descriptor("lists the jars in the plug-in directories and why one is refused, or the directories: " + USAGE)
    public String plugins(
            @Descriptor("as JSON")
                    @Parameter(
                            names = {"-j", "--json"},
                            absentValue = "false",
                            presentValue = "true")
                    boolean json,
            @Descriptor("list, or directories") String... words) {
        Words command = Words.of(USAGE, words);
        return switch (command.verb()) {
            case "list" -> list(json);
            case "directories" -> directories(json);
            default -> throw command.wrong();
        };
    }

    private String list(boolean json) {
        Listing listing = new Listing("file", "state", "bundle", "name", "version", "problem");
        for (PluginStatus plugin : admin.plugins()) {
            listing.row(
                    plugin.file(),
                    plugin.state(),
                    plugin.bundleId(),
                    plugin.name(),
                    plugin.version(),
                    plugin.problem());
        }
        return listing.show(json);
    }

    private String directories(boolean json) {
        Listing listing = new Listing("directory");
        admin.directories().forEach(listing::row);
        return listing.show(json);
    }
}

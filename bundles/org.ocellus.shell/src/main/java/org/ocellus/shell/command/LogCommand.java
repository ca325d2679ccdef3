package org.ocellus.shell.command;

import java.io.IOException;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.ocellus.launch.Logs;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingException;
import org.ocellus.launch.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is logged. */
@Component(service = LogCommand.class, property = Scope.VERBS + "=show,level")
@GogoCommand(scope = Scope.OCELLUS, function = "log")
public final class LogCommand implements Completing {
    private static final String USAGE = "log [show | level error|warn|info|debug|trace]";

    private final Logs logs;
    private final Settings settings;

    /** Called by Declarative Services. */
    @Activate
    public LogCommand(@Reference Logs logs, @Reference Settings settings) {
        this.logs = logs;
        this.settings = settings;
    }

    /**
     * {@return the level, or what was done}
     *
     * @param session of the user
     * @param json whether to show it as JSON
     * @param passing whether a change ends with the process
     * @param words a verb and its operand
     * @throws SettingException if there is no such level
     * @throws IOException if the change cannot be kept
     */
    @Descriptor("shows and changes the level of the log: " + USAGE)
    public String log(
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
            @Descriptor("show, or level LEVEL") String... words)
            throws SettingException, IOException {
        Words command = words.length == 0 ? Words.of(USAGE, new String[] {"show"}) : Words.of(USAGE, words);
        return switch (command.verb()) {
            case "show" -> new Listing("level").row(logs.level()).show(json);
            case "level" -> {
                settings.set(Setting.of("log.level", command.operand()), Author.change(session, passing));
                yield "log.level = " + command.operand();
            }
            default -> throw command.wrong();
        };
    }

    @Override
    public List<String> candidates(List<String> words) {
        return List.of("error", "warn", "info", "debug", "trace");
    }
}

package org.ocellus.shell.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.settings.Change;
import org.ocellus.launch.settings.ConfigurationReload;
import org.ocellus.launch.settings.KnownSetting;
import org.ocellus.launch.settings.KnownSettings;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingException;
import org.ocellus.launch.settings.SettingKey;
import org.ocellus.launch.settings.Settings;
import org.ocellus.spi.admin.DecoderAdmin;
import org.ocellus.spi.admin.DecoderStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Settings, with the keys of the command line's {@code -o}. What is changed holds from the next batch of packets on. */
@Component(
        service = ConfigCommand.class,
        property = Scope.VERBS + "=list,get,set,unset,diff,persist,revisions,rollback,reload")
@GogoCommand(scope = Scope.OCELLUS, function = "config")
public final class ConfigCommand implements Completing {
    private static final String USAGE =
            "config [list | get KEY | set KEY VALUE | unset KEY | diff | persist | revisions | rollback [REVISION] | reload]";
    private static final String CONFIGURED = "configured";
    private static final String ENABLED = "enabled";
    private static final String CAPACITY = "flow.maxFlows";

    /** What is decided when a flow begins. */
    private static final Set<String> AT_BEGIN = Set.of("flow.key", "flow.keyMask", "flow.metrics", "flow.payload");

    private static final Set<String> AT_START = Set.of("log.format", "log.file");
    private static final String OF_DECODERS = "decoder.";

    private final Settings settings;
    private final DecoderAdmin decoders;
    private final ConfigHistory history;
    private final @Nullable ConfigurationReload files;

    /** Called by Declarative Services. */
    @Activate
    public ConfigCommand(
            @Reference Settings settings,
            @Reference DecoderAdmin decoders,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable ConfigurationReload files) {
        this.settings = settings;
        this.decoders = decoders;
        history = new ConfigHistory(settings);
        this.files = files;
    }

    /**
     * {@return the settings, or what was done}
     *
     * @param session of the user
     * @param json whether to list as JSON
     * @param passing whether a change ends with the process
     * @param words a verb and its operands
     * @throws SettingException if there is no such setting or it cannot have that value
     * @throws IOException if a setting cannot be stored, or the configuration files have a mistake
     */
    @Descriptor("lists and changes settings while the sensor runs: " + USAGE)
    public String config(
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
            @Descriptor(
                            "list, get KEY, set KEY VALUE, unset KEY (keys as behind -o: flow.maxFlows); diff shows what was changed, persist keeps it, rollback undoes the last change or returns to a revision; reload reads the configuration files again, as SIGHUP does")
                    String... words)
            throws SettingException, IOException {
        Words command = Words.of(USAGE, words);
        Change change = Author.change(session, passing);
        return switch (command.verb()) {
            case "list" -> list(json);
            case "get" -> get(key(command.operand()));
            case "set" -> set(command, change);
            case "unset" -> unset(key(command.operand()), change);
            case "diff" -> history.differences(json);
            case "persist" -> history.persist(change);
            case "revisions" -> history.revisions(json);
            case "rollback" -> history.rollBack(command.optionalNumber(), change);
            case "reload" -> reload();
            default -> throw command.wrong();
        };
    }

    private String reload() throws IOException {
        if (files == null) {
            throw new IllegalArgumentException("there are no configuration files: this sensor is no daemon");
        }
        files.reload();
        return "the configuration was read again";
    }

    private static SettingKey key(String written) throws SettingException {
        SettingKey key = SettingKey.parse(written);
        KnownSettings.check(key);
        return key;
    }

    private String list(boolean json) {
        Listing listing = new Listing("pid", "key", "value", "source");
        Map<SettingKey, String> configured = new LinkedHashMap<>();
        settings.configured().forEach(each -> configured.put(each.key(), each.value()));
        for (KnownSetting each : KnownSettings.all()) {
            String value = configured.remove(each.key());
            row(listing, each.key(), value == null ? each.value() : value, value == null ? "default" : CONFIGURED);
        }
        configured.forEach((key, value) -> row(listing, key, value, CONFIGURED));
        return listing.show(json);
    }

    private static void row(Listing listing, SettingKey key, String value, String source) {
        listing.row(key.pid(), key.toString(), value, source);
    }

    private String get(SettingKey key) {
        Optional<String> value = settings.configured(key)
                .map(Setting::value)
                .or(() -> unconfigured(key))
                .or(() -> claimed(key));
        return value.orElseThrow(() -> new IllegalArgumentException(key + " is not configured"));
    }

    private static Optional<String> unconfigured(SettingKey key) {
        return KnownSettings.all().stream()
                .filter(each -> each.key().equals(key))
                .map(KnownSetting::value)
                .findFirst();
    }

    /** {@return what decoders that nobody configured claim by themselves} Several may share a name. */
    private Optional<String> claimed(SettingKey key) {
        String space = key.name() + "=";
        List<DecoderStatus> named = decoders(key);
        if (key.name().equals(ENABLED) && !named.isEmpty()) {
            return Optional.of("true");
        }
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(named.stream()
                        .flatMap(decoder -> decoder.claims().stream())
                        .filter(claim -> claim.startsWith(space))
                        .map(claim -> claim.substring(space.length()))
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private List<DecoderStatus> decoders(SettingKey key) {
        return decoders.decoders().stream()
                .filter(each -> (OF_DECODERS + each.name() + "." + key.name()).equals(key.toString()))
                .toList();
    }

    private String set(Words command, Change change) throws SettingException, IOException {
        List<String> operands = command.operands();
        if (operands.size() < 2) {
            throw command.wrong();
        }
        String value = String.join(" ", operands.subList(1, operands.size()));
        Setting setting = Setting.of(operands.getFirst(), value);
        settings.set(setting, change);
        return setting.key() + " = " + value + remark(setting.key());
    }

    private String unset(SettingKey key, Change change) throws IOException {
        if (!settings.unset(key, change)) {
            throw new IllegalArgumentException(key + " is not configured");
        }
        return "unset " + key + remark(key);
    }

    private String remark(SettingKey key) {
        if (AT_START.contains(key.toString())) {
            return ", from the next start on";
        }
        if (key.toString().equals(CAPACITY)) {
            return ", for captures that are added from now on";
        }
        if (AT_BEGIN.contains(key.toString())) {
            return ", for flows that begin from now on";
        }
        boolean unknownDecoder =
                key.toString().startsWith(OF_DECODERS) && decoders(key).isEmpty();
        return unknownDecoder ? ", for when there is a decoder of that name" : "";
    }

    @Override
    public List<String> candidates(List<String> words) {
        if (words.size() != 2) {
            return List.of();
        }
        Stream<String> configured =
                settings.configured().stream().map(each -> each.key().toString());
        return switch (words.getFirst()) {
            case "unset" -> configured.toList();
            case "get", "set" ->
                Stream.of(
                                KnownSettings.all().stream()
                                        .map(each -> each.key().toString()),
                                configured,
                                decoders.decoders().stream().flatMap(ConfigCommand::ofDecoder))
                        .flatMap(keys -> keys)
                        .toList();
            default -> List.of();
        };
    }

    private static Stream<String> ofDecoder(DecoderStatus decoder) {
        return KnownSettings.ofDecoders().stream().map(name -> OF_DECODERS + decoder.name() + "." + name);
    }
}

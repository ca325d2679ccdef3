package org.ocellus.launch.settings;

import static org.ocellus.launch.settings.ValueForm.oneOf;
import static org.ocellus.launch.settings.ValueForm.seconds;
import static org.ocellus.launch.settings.ValueForm.secondsOrNothing;
import static org.ocellus.launch.settings.ValueForm.selectorValues;
import static org.ocellus.launch.settings.ValueForm.selectors;
import static org.ocellus.launch.settings.ValueForm.text;
import static org.ocellus.launch.settings.ValueForm.truth;
import static org.ocellus.launch.settings.ValueForm.wholeNumber;
import static org.ocellus.launch.settings.ValueForm.wordsOf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the sensor and of its decoders. Bundles may have settings of their own, which are not listed here and not
 * checked.
 */
public final class KnownSettings {
    private static final String CAPTURE = SettingKey.PREFIX + "capture";
    private static final String FLOW = SettingKey.PREFIX + "flow";
    private static final String MANAGEMENT = SettingKey.PREFIX + "management";
    private static final String SENSOR = SettingKey.PREFIX + "sensor";
    private static final String WALK = SettingKey.PREFIX + "walk";
    private static final String DAEMON = SettingKey.PREFIX + "daemon";
    private static final String LOG = SettingKey.PREFIX + "log";
    private static final String SHELL = SettingKey.PREFIX + "shell";
    private static final String SSH = SettingKey.PREFIX + "ssh";
    private static final String METRICS = SettingKey.PREFIX + "metrics";
    private static final String PLUGINS = SettingKey.PREFIX + "plugins";
    private static final String TRUST = SettingKey.PREFIX + "trust";
    private static final String FOU = SettingKey.PREFIX + "encapsulation.fou";

    /** All settings by these PIDs are known. */
    private static final Set<String> OF_SENSOR =
            Set.of(CAPTURE, FLOW, MANAGEMENT, SENSOR, WALK, DAEMON, LOG, SHELL, SSH, METRICS, PLUGINS, TRUST);

    private static final int MOST_FLOWS = 1 << 28;
    private static final int MOST_WORKERS = 64;
    private static final int MOST_SESSIONS = 1000;
    private static final int MOST_LAYERS = 31;
    private static final int MOST_PAYLOAD = 128;
    private static final int OCTET = 0xFF;
    private static final int TWO_OCTETS = 0xFFFF;
    private static final int NIBBLE = 0xF;

    private record Form(String value, ValueForm form) {}

    private static final Map<SettingKey, Form> TABLE = new LinkedHashMap<>();

    static {
        known(FLOW, "maxFlows", "1048576", wholeNumber(1, MOST_FLOWS));
        known(FLOW, "statusInterval", "60", seconds());
        known(FLOW, "tcpTimeout", "300", seconds());
        known(FLOW, "tcpOpeningTimeout", "60", seconds());
        known(FLOW, "tcpClosedTimeout", "2", seconds());
        known(FLOW, "udpTimeout", "60", seconds());
        known(FLOW, "icmpTimeout", "30", seconds());
        known(FLOW, "igmpTimeout", "60", seconds());
        known(FLOW, "arpTimeout", "60", seconds());
        known(FLOW, "fragmentTimeout", "60", seconds());
        known(FLOW, "otherTimeout", "60", seconds());
        known(
                FLOW,
                "key",
                "path,ports",
                wordsOf("path", "ports", "mac", "+path", "+ports", "+mac", "-path", "-ports", "-mac"));
        known(FLOW, "keyMask", "", text());
        known(
                FLOW,
                "metrics",
                "tcp,network,response",
                wordsOf("tcp", "network", "response", "size", "timing", "all", "none"));
        known(FLOW, "payload", "0", wholeNumber(0, MOST_PAYLOAD));
        known(FLOW, "tunnels", "mpls,erspan", text());
        known(MANAGEMENT, "interval", "", secondsOrNothing());
        known(SENSOR, "name", "", text());
        known(CAPTURE, "workers", "1", wholeNumber(1, MOST_WORKERS));
        known(WALK, "maxDepth", "16", wholeNumber(1, MOST_LAYERS));
        known(WALK, "heuristics", "false", truth());
        known(WALK, "faultLimit", "16", wholeNumber(1, Integer.MAX_VALUE));
        known(DAEMON, "captures", "any", text());
        known(DAEMON, "outputs", "", text());
        known(DAEMON, "stoppedBundles", "", text());
        known(DAEMON, "installedBundles", "", text());
        known(DAEMON, "installedFeatures", "", text());
        known(DAEMON, "removedFeatures", "", text());
        known(DAEMON, "featureRepositories", "", text());
        known(LOG, "level", "info", oneOf("error", "warn", "info", "debug", "trace"));
        known(LOG, "format", "text", oneOf("text", "json"));
        known(LOG, "file", "", text());
        known(SHELL, "sessions", "16", wholeNumber(1, MOST_SESSIONS));
        known(SHELL, "idleTimeout", "1800", seconds());
        known(SSH, "listen", "", text());
        known(SSH, "authorizedKeys", "", text());
        known(METRICS, "listen", "auto", text());
        known(PLUGINS, "directory", "", text());
        known(TRUST, "mode", "none", oneOf("none", "signed"));
        known(TRUST, "certificates", "", text());
        known(FOU, "ipProtocol", "0", wholeNumber(0, OCTET));
    }

    /** What any decoder can be told; without configuration it has claims of its own. */
    private static final Map<String, ValueForm> OF_DECODERS = new LinkedHashMap<>();

    static {
        OF_DECODERS.put("enabled", truth());
        OF_DECODERS.put("linkType", selectorValues(TWO_OCTETS));
        OF_DECODERS.put("etherType", selectorValues(TWO_OCTETS));
        OF_DECODERS.put("ipProtocol", selectorValues(OCTET));
        OF_DECODERS.put("udpPort", selectorValues(TWO_OCTETS));
        OF_DECODERS.put("tcpPort", selectorValues(TWO_OCTETS));
        OF_DECODERS.put("greProtocol", selectorValues(TWO_OCTETS));
        OF_DECODERS.put("pppProtocol", selectorValues(TWO_OCTETS));
        OF_DECODERS.put("mplsPayload", selectorValues(NIBBLE));
        OF_DECODERS.put("llc", selectorValues(0));
        OF_DECODERS.put("llcDsap", selectorValues(OCTET));
        OF_DECODERS.put("udpHeuristic", selectorValues(0));
        OF_DECODERS.put("selector", selectors());
    }

    private KnownSettings() {}

    private static void known(String pid, String name, String value, ValueForm form) {
        TABLE.put(new SettingKey(pid, name), new Form(value, form));
    }

    /** {@return the settings of the sensor, not those of decoders, with what holds without configuration} */
    public static List<KnownSetting> all() {
        return TABLE.entrySet().stream()
                .map(each -> new KnownSetting(each.getKey(), each.getValue().value()))
                .toList();
    }

    /** {@return the names of what any decoder can be told} */
    public static Set<String> ofDecoders() {
        return Set.copyOf(OF_DECODERS.keySet());
    }

    /** {@return whether the sensor itself has settings by that PID} */
    static boolean isOfSensor(String pid) {
        return OF_SENSOR.contains(pid);
    }

    /**
     * Checks a key.
     *
     * @throws SettingException if the sensor has settings by that PID, and none of that name
     */
    public static void check(SettingKey key) throws SettingException {
        form(key);
    }

    static void check(Setting setting) throws SettingException {
        ValueForm form = form(setting.key());
        if (form != null && !form.accepts().test(setting.value())) {
            throw new SettingException(setting.key() + "=" + setting.value() + ": expected " + form.expected());
        }
    }

    /** {@return what values must look like, or null if the setting is one of a bundle that alone knows it} */
    private static @Nullable ValueForm form(SettingKey key) throws SettingException {
        boolean ofDecoder = key.pid().startsWith(SettingKey.DECODER);
        Form known = TABLE.get(key);
        ValueForm form = ofDecoder ? OF_DECODERS.get(key.name()) : known == null ? null : known.form();
        if (form == null && (ofDecoder || OF_SENSOR.contains(key.pid()))) {
            throw new SettingException(key + ": there is no such setting; expected one of "
                    + String.join(", ", ofDecoder ? OF_DECODERS.keySet() : names(key.pid())));
        }
        return form;
    }

    private static List<String> names(String pid) {
        return TABLE.keySet().stream()
                .filter(each -> each.pid().equals(pid))
                .map(SettingKey::name)
                .toList();
    }
}

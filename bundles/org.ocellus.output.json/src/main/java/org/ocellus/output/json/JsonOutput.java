package org.ocellus.output.json;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.ocellus.output.json.ecs.EcsProfile;
import org.ocellus.output.json.ocsf.OcsfProfile;
import org.ocellus.output.json.zeek.ZeekProfile;
import org.ocellus.output.json.zeek.ZeekTsvSink;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.output.OutputProvider;
import org.ocellus.spi.output.OutputTarget;
import org.osgi.service.component.annotations.Component;

/**
 * Opens {@code -w json:LOCATION}. The option {@code profile} chooses the vocabulary; for {@code profile=zeek}, {@code log} chooses
 * the log and {@code format=tsv} Zeek's own format instead of JSON.
 */
@Component(
        property = {
            OutputProvider.KIND + "=json",
            OutputProvider.OPTIONS + "=" + JsonOutput.PROFILE,
            OutputProvider.OPTIONS + "=" + JsonOutput.LOG,
            OutputProvider.OPTIONS + "=" + JsonOutput.FORMAT
        })
public final class JsonOutput implements OutputProvider {
    static final String PROFILE = "profile";
    static final String LOG = "log";
    static final String FORMAT = "format";

    private static final String ZEEK = "zeek";

    @Override
    public FlowSink open(OutputTarget target) throws IOException {
        Map<String, String> options = target.options();
        String profile = options.getOrDefault(PROFILE, "ocellus");
        if (!profile.equals(ZEEK)) {
            refuse(LOG, options);
            refuse(FORMAT, options);
        }
        return switch (profile) {
            case "ocellus" -> new OcellusSink(target.stream());
            case "ecs" -> new JsonSink(target.stream(), new EcsProfile());
            case "ocsf" -> new JsonSink(target.stream(), new OcsfProfile());
            case ZEEK -> zeek(target, choice(LOG, "conn", "tunnel", options), choice(FORMAT, "json", "tsv", options));
            default ->
                throw new IOException(
                        PROFILE + "=" + profile + ": there is no such profile; expected ocellus, ecs, ocsf or zeek");
        };
    }

    private static FlowSink zeek(OutputTarget target, boolean tunnel, boolean tsv) throws IOException {
        if (!tsv) {
            return new JsonSink(target.stream(), tunnel ? ZeekProfile.tunnel() : ZeekProfile.conn());
        }
        Clock clock = Clock.system(ZoneId.systemDefault());
        return tunnel ? ZeekTsvSink.tunnel(target.stream(), clock) : ZeekTsvSink.conn(target.stream(), clock);
    }

    /** {@return whether the second of two values was stated} */
    private static boolean choice(String option, String usual, String other, Map<String, String> options)
            throws IOException {
        String value = options.getOrDefault(option, usual);
        if (!value.equals(usual) && !value.equals(other)) {
            throw new IOException(option + "=" + value + ": expected " + usual + " or " + other);
        }
        return value.equals(other);
    }

    private static void refuse(String option, Map<String, String> options) throws IOException {
        if (options.containsKey(option)) {
            throw new IOException(option + "=" + options.get(option) + ": is for " + PROFILE + "=" + ZEEK);
        }
    }
}

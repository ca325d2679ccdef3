package org.ocellus.engine.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Options that hold for all outputs of a kind: configuration {@code org.ocellus.output.KIND}. In force for outputs that are
 * added later.
 */
final class OutputSettings {
    private static final String PREFIX = "org.ocellus.output.";
    private static final Set<String> NOT_OPTIONS = Set.of(
            Constants.SERVICE_PID, ConfigurationAdmin.SERVICE_FACTORYPID, ConfigurationAdmin.SERVICE_BUNDLELOCATION);

    private final ConfigurationAdmin admin;

    OutputSettings(ConfigurationAdmin admin) {
        this.admin = admin;
    }

    Map<String, String> ofKind(String kind) {
        Map<String, String> options = new HashMap<>();
        for (Configuration each : configurations(PREFIX + kind)) {
            Dictionary<String, Object> properties = each.getProperties();
            for (String name : Collections.list(properties.keys())) {
                if (!NOT_OPTIONS.contains(name)) {
                    options.put(name, String.valueOf(properties.get(name)));
                }
            }
        }
        return options;
    }

    /** Looks without making one, as asking for it by its PID would. */
    private Configuration[] configurations(String pid) {
        try {
            Configuration[] found = admin.listConfigurations("(" + Constants.SERVICE_PID + "=" + pid + ")");
            return found == null ? new Configuration[0] : found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(pid, e);
        }
    }
}

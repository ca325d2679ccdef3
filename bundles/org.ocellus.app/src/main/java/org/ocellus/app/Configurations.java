package org.ocellus.app;

import java.io.IOException;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Configurations by PID, where {@code FACTORY~NAME} is a factory configuration. */
final class Configurations {
    /** Lets any bundle receive the configuration, wherever it was installed from. */
    private static final String ANY_LOCATION = "?";

    private static final char FACTORY_SEPARATOR = '~';

    /** What Configuration Admin adds to the properties. */
    private static final List<String> ITS_OWN = List.of(Constants.SERVICE_PID, ConfigurationAdmin.SERVICE_FACTORYPID);

    private final ConfigurationAdmin admin;

    Configurations(ConfigurationAdmin admin) {
        this.admin = admin;
    }

    /** {@return the properties of a configuration, none if there is no such configuration} */
    SortedMap<String, Object> properties(String pid) throws IOException {
        return properties(configuration(pid));
    }

    /** Replaces the properties of a configuration; without any it is deleted. */
    void replace(String pid, Map<String, ?> properties) throws IOException {
        Configuration configuration = configuration(pid);
        if (properties.isEmpty()) {
            configuration.delete();
        } else {
            configuration.update(FrameworkUtil.asDictionary(properties));
        }
    }

    /** {@return all configurations, each with its properties} */
    SortedMap<String, SortedMap<String, Object>> all() throws IOException {
        SortedMap<String, SortedMap<String, Object>> all = new TreeMap<>();
        for (Configuration each : listed()) {
            all.put(each.getPid(), properties(each));
        }
        return all;
    }

    private List<Configuration> listed() throws IOException {
        try {
            Configuration[] found = admin.listConfigurations(null);
            return found == null ? List.of() : Stream.of(found).toList();
        } catch (InvalidSyntaxException e) {
            throw new AssertionError("no filter was given", e);
        }
    }

    private static SortedMap<String, Object> properties(Configuration configuration) {
        SortedMap<String, Object> properties = new TreeMap<>();
        Dictionary<String, Object> held = configuration.getProperties();
        if (held != null) {
            for (String name : Collections.list(held.keys())) {
                if (!ITS_OWN.contains(name)) {
                    properties.put(name, held.get(name));
                }
            }
        }
        return properties;
    }

    private Configuration configuration(String pid) throws IOException {
        int separator = pid.indexOf(FACTORY_SEPARATOR);
        if (separator < 0) {
            return admin.getConfiguration(pid, ANY_LOCATION);
        }
        return admin.getFactoryConfiguration(pid.substring(0, separator), pid.substring(separator + 1), ANY_LOCATION);
    }
}

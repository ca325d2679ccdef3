package org.ocellus.app;

import java.io.IOException;
import java.util.Map;
import org.ocellus.launch.CommandLine;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Puts the settings of the command line into Configuration Admin. This bundle starts before the engine and the decoders, so
 * that these find their configuration when they are activated.
 */
@Component(service = CommandLineConfiguration.class, immediate = true)
public final class CommandLineConfiguration {
    /** Lets any bundle receive the configuration, wherever it was installed from. */
    private static final String ANY_LOCATION = "?";

    private static final char FACTORY_SEPARATOR = '~';

    private final ConfigurationAdmin configurations;

    /**
     * Applies the settings.
     *
     * @throws IOException if they cannot be stored
     */
    @Activate
    public CommandLineConfiguration(@Reference ConfigurationAdmin configurations, @Reference CommandLine commandLine)
            throws IOException {
        this.configurations = configurations;
        for (Map.Entry<String, Map<String, String>> entry :
                commandLine.configurations().entrySet()) {
            configuration(entry.getKey()).update(FrameworkUtil.asDictionary(entry.getValue()));
        }
    }

    private Configuration configuration(String pid) throws IOException {
        int separator = pid.indexOf(FACTORY_SEPARATOR);
        if (separator < 0) {
            return configurations.getConfiguration(pid, ANY_LOCATION);
        }
        return configurations.getFactoryConfiguration(
                pid.substring(0, separator), pid.substring(separator + 1), ANY_LOCATION);
    }
}

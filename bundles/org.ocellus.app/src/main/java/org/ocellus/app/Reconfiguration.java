package org.ocellus.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.Logs;
import org.ocellus.launch.daemon.ConfigurationFiles;
import org.ocellus.launch.daemon.Directories;
import org.ocellus.launch.daemon.Supervisor;
import org.ocellus.launch.settings.ConfigurationReload;
import org.ocellus.spi.admin.OutputAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What SIGHUP asks for: the configuration files are read again, and the log and the outputs are opened anew. The service
 * manager is told when this begins and ends.
 */
@Component
public final class Reconfiguration implements ConfigurationReload {
    private static final Logger LOG = LoggerFactory.getLogger(Reconfiguration.class);

    private final CommandLine commandLine;
    private final ConfigurationFiles files;
    private final Directories directories;
    private final SensorSettings settings;
    private final Logs logs;
    private final OutputAdmin outputs;
    private final Supervisor supervisor;

    /** Called by Declarative Services, in daemons. */
    @Activate
    public Reconfiguration(
            @Reference CommandLine commandLine,
            @Reference ConfigurationFiles files,
            @Reference Directories directories,
            @Reference SensorSettings settings,
            @Reference Logs logs,
            @Reference OutputAdmin outputs,
            @Reference Supervisor supervisor) {
        this.commandLine = commandLine;
        this.files = files;
        this.directories = directories;
        this.settings = settings;
        this.logs = logs;
        this.outputs = outputs;
        this.supervisor = supervisor;
    }

    @Override
    public synchronized void reload() throws IOException {
        supervisor.reloading();
        try {
            reopen();
        } finally {
            supervisor.ready();
        }
    }

    private void reopen() throws IOException {
        List<String> problems = new ArrayList<>();
        attempt(problems, logs::reopen);
        attempt(problems, () -> settings.reload(files.read(), commandLine, directories));
        outputs.reopen();
        LOG.info(problems.isEmpty() ? "The configuration was read again" : "The configuration was not read again");
        if (!problems.isEmpty()) {
            throw new IOException(String.join("; ", problems));
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    private static void attempt(List<String> problems, Step step) {
        try {
            step.take();
        } catch (IOException e) {
            LOG.error("{}", e.getMessage());
            problems.add(String.valueOf(e.getMessage()));
        }
    }
}

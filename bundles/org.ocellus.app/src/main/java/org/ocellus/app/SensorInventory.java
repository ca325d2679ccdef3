package org.ocellus.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.Inventory;
import org.ocellus.launch.settings.Change;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingKey;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.OutputAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The outputs and captures of a daemon are those that two settings list: whoever changes the settings changes them, and the
 * other way round. Elsewhere there are no such settings. Guarded by the settings, which call back while they change.
 */
@Component(service = {Inventory.class, SensorInventory.class})
public final class SensorInventory implements Inventory, SettingsListener {
    private static final String PAUSED = "paused";
    private static final String FILE = "file";

    private final SensorSettings settings;
    private final OutputAdmin outputAdmin;
    private final CaptureAdmin captureAdmin;
    private final boolean daemon;

    /** The words of the settings by the number of what was opened for them. */
    private final Map<Long, String> outputs = new LinkedHashMap<>();

    private final Map<Long, String> captures = new LinkedHashMap<>();

    /** Called by Declarative Services when somebody asks for it, which is after all bundles have started. */
    @Activate
    public SensorInventory(
            @Reference CommandLine commandLine,
            @Reference SensorSettings settings,
            @Reference OutputAdmin outputAdmin,
            @Reference CaptureAdmin captureAdmin) {
        this(commandLine.mode() == CommandLine.Mode.DAEMON, settings, outputAdmin, captureAdmin);
    }

    SensorInventory(boolean daemon, SensorSettings settings, OutputAdmin outputAdmin, CaptureAdmin captureAdmin) {
        this.daemon = daemon;
        this.settings = settings;
        this.outputAdmin = outputAdmin;
        this.captureAdmin = captureAdmin;
    }

    /**
     * Opens what the settings list, and follows them from now on.
     *
     * @throws IOException if an output or a capture cannot be opened
     */
    void begin() throws IOException {
        settingsChanged();
        settings.listen(this);
    }

    @Override
    public void settingsChanged() throws IOException {
        synchronized (settings) {
            List<String> wantedOutputs = words(DaemonDefaults.OUTPUTS);
            List<String> wantedCaptures = words(DaemonDefaults.CAPTURES);
            for (String each : missing(wantedOutputs, outputs)) {
                outputs.put(outputAdmin.add(each), each);
            }
            for (String each : missing(wantedCaptures, captures)) {
                captures.put(open(each), each);
            }
            for (long each : superfluous(wantedCaptures, captures)) {
                captureAdmin.remove(each);
                captures.remove(each);
            }
            for (long each : superfluous(wantedOutputs, outputs)) {
                outputAdmin.remove(each);
                outputs.remove(each);
            }
        }
    }

    private List<String> words(SettingKey key) {
        return settings.configured(key).map(Setting::value).map(WordList::parse).orElse(List.of());
    }

    /** {@return the words that nothing is open for; a word may be there more than once} */
    private static List<String> missing(List<String> wanted, Map<Long, String> open) {
        List<String> missing = new ArrayList<>(wanted);
        open.values().forEach(missing::remove);
        return missing;
    }

    private static List<Long> superfluous(List<String> wanted, Map<Long, String> open) {
        List<String> left = new ArrayList<>(wanted);
        return open.entrySet().stream()
                .filter(each -> !left.remove(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private long open(String word) throws IOException {
        CaptureName name = CaptureName.parse(word);
        boolean paused = name.options().remove(PAUSED) != null;
        String kind = name.files().isEmpty() ? CaptureAdmin.LIVE : FILE;
        try {
            long id = captureAdmin.add(kind, name.requests());
            if (paused) {
                captureAdmin.pause(id, true);
            }
            return id;
        } catch (IllegalArgumentException e) {
            throw new IOException(word + ": " + e.getMessage(), e);
        }
    }

    @Override
    public long addOutput(String target, Change change) throws IOException {
        synchronized (settings) {
            long id = outputAdmin.add(target);
            outputs.put(id, target);
            try {
                keep(DaemonDefaults.OUTPUTS, outputs, change);
            } catch (IOException e) {
                outputs.remove(id);
                outputAdmin.remove(id);
                throw e;
            }
            return id;
        }
    }

    @Override
    public boolean removeOutput(long id, Change change) throws IOException {
        synchronized (settings) {
            boolean removed = outputAdmin.remove(id);
            if (outputs.remove(id) != null) {
                keep(DaemonDefaults.OUTPUTS, outputs, change);
            }
            return removed;
        }
    }

    @Override
    public long addCapture(String capture, Change change) throws IOException {
        synchronized (settings) {
            String word = CaptureName.parse(capture).toString();
            long id = open(word);
            captures.put(id, word);
            try {
                keep(DaemonDefaults.CAPTURES, captures, change);
            } catch (IOException e) {
                captures.remove(id);
                captureAdmin.remove(id);
                throw e;
            }
            return id;
        }
    }

    @Override
    public boolean removeCapture(long id, Change change) throws IOException {
        synchronized (settings) {
            boolean removed = captureAdmin.remove(id); // not if it came to its end by itself
            boolean listed = captures.remove(id) != null;
            if (listed) {
                keep(DaemonDefaults.CAPTURES, captures, change);
            }
            return removed || listed;
        }
    }

    @Override
    public boolean pauseCapture(long id, boolean pause, Change change) throws IOException {
        synchronized (settings) {
            if (!captureAdmin.pause(id, pause)) {
                return false;
            }
            String word = captures.get(id);
            if (word != null) {
                CaptureName name = CaptureName.parse(word);
                name.options().remove(PAUSED);
                if (pause) {
                    name.options().put(PAUSED, "true");
                }
                captures.put(id, name.toString());
                keep(DaemonDefaults.CAPTURES, captures, change);
            }
            return true;
        }
    }

    private void keep(SettingKey key, Map<Long, String> open, Change change) throws IOException {
        if (daemon) {
            settings.set(new Setting(key, WordList.format(List.copyOf(open.values()))), change);
        }
    }
}

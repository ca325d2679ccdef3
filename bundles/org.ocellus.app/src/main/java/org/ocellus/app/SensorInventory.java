package org.ocellus.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.Inventory;
import org.ocellus.launch.settings.Change;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingKey;
import org.ocellus.launch.settings.SettingsListener;
import org.ocellus.launch.settings.WordList;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.OutputAdmin;
import org.ocellus.spi.capture.CaptureRequest;
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

    /** Option of a capture: whether an interface that is not there is waited for. */
    private static final String WAIT = "wait";

    private final SensorSettings settings;
    private final OutputAdmin outputAdmin;
    private final CaptureAdmin captureAdmin;
    private final boolean daemon;

    /** The words of the settings by the number of what was opened for them. */
    private final Map<Long, String> outputs = new LinkedHashMap<>();

    private final Map<Long, String> captures = new LinkedHashMap<>();

    /** Whether the settings are being changed from here, after what they list was opened or closed. */
    private boolean listing;

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
     * Opens what the settings list, and follows them from now on. At the start of a host interfaces may come later than the
     * sensor: they are waited for.
     *
     * @throws IOException if an output cannot be opened, or a word has no meaning
     */
    void begin() throws IOException {
        synchronized (settings) {
            follow(this::openOrAwait);
        }
        settings.listen(this);
    }

    @Override
    public void settingsChanged() throws IOException {
        synchronized (settings) {
            if (!listing) {
                follow(this::open);
            }
        }
    }

    private interface Opener {
        long open(String word) throws IOException;
    }

    private void follow(Opener opener) throws IOException {
        List<String> wantedOutputs = words(DaemonDefaults.OUTPUTS);
        List<String> wantedCaptures = words(DaemonDefaults.CAPTURES);
        List<String> files = files(wantedCaptures);
        for (String each : missing(wantedOutputs, outputs)) {
            outputAdmin.check(each, files);
        }
        openAll(missing(wantedOutputs, outputs), outputs, outputAdmin::add, outputAdmin::remove);
        openAll(missing(wantedCaptures, captures), captures, opener, captureAdmin::remove);
        for (long each : superfluous(wantedCaptures, captures)) {
            captureAdmin.remove(each);
            captures.remove(each);
        }
        for (long each : superfluous(wantedOutputs, outputs)) {
            outputAdmin.remove(each);
            outputs.remove(each);
        }
    }

    private static List<String> files(List<String> captures) throws IOException {
        List<String> files = new ArrayList<>();
        for (String each : captures) {
            files.addAll(CaptureName.parse(each).files());
        }
        return files;
    }

    /** Opens all of them or none. */
    private static void openAll(List<String> words, Map<Long, String> open, Opener opener, LongConsumer closer)
            throws IOException {
        List<Long> opened = new ArrayList<>();
        try {
            for (String each : words) {
                long id = opener.open(each);
                opened.add(id);
                open.put(id, each);
            }
        } catch (IOException e) {
            for (long each : opened) {
                open.remove(each);
                closer.accept(each);
            }
            throw e;
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

    /** Opens a capture, or fails and leaves nothing behind. */
    private long open(String word) throws IOException {
        return begin(word, CaptureName.parse(word), captureAdmin::open);
    }

    /** Opens a capture. An interface that is not there is waited for, and one that cannot be opened is a capture that failed. */
    private long openOrAwait(String word) throws IOException {
        CaptureName name = CaptureName.parse(word);
        if (name.files().isEmpty()) {
            name.options().putIfAbsent(WAIT, "true");
        }
        return begin(word, name, captureAdmin::add);
    }

    private interface Beginning {
        long of(String kind, List<CaptureRequest> requests) throws IOException;
    }

    private long begin(String word, CaptureName name, Beginning beginning) throws IOException {
        boolean paused = name.options().remove(PAUSED) != null;
        try {
            long id = beginning.of(name.files().isEmpty() ? CaptureAdmin.LIVE : FILE, name.requests());
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
                list(DaemonDefaults.OUTPUTS, outputs, null, target, change);
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
            String word = outputs.remove(id);
            if (word != null) {
                list(DaemonDefaults.OUTPUTS, outputs, word, null, change);
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
                list(DaemonDefaults.CAPTURES, captures, null, word, change);
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
            String word = captures.remove(id);
            if (word != null) {
                list(DaemonDefaults.CAPTURES, captures, word, null, change);
            }
            return removed || word != null;
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
                list(DaemonDefaults.CAPTURES, captures, word, name.toString(), change);
            }
            return true;
        }
    }

    /**
     * Lists what is open. A lasting change leaves alone what is there in passing only.
     *
     * @param before the word that is no longer open, if there is one
     * @param after the word that is open in its place, if there is one
     */
    private void list(
            SettingKey key, Map<Long, String> open, @Nullable String before, @Nullable String after, Change change)
            throws IOException {
        if (!daemon) {
            return;
        }
        listing = true;
        try {
            List<String> lasting =
                    new ArrayList<>(settings.lasting(key).map(WordList::parse).orElse(List.of()));
            if (change.lasting() && replaced(lasting, before, after)) {
                settings.set(new Setting(key, WordList.format(lasting)), change);
            }
            Change passing = new Change(change.actor(), change.command(), false);
            settings.set(new Setting(key, WordList.format(List.copyOf(open.values()))), passing);
        } finally {
            listing = false;
        }
    }

    /** {@return whether the list is another now} */
    private static boolean replaced(List<String> words, @Nullable String before, @Nullable String after) {
        int place = before == null ? words.size() : words.indexOf(before);
        if (place < 0) {
            return false;
        }
        if (before != null) {
            words.remove(place);
        }
        if (after != null) {
            words.add(place, after);
        }
        return true;
    }
}

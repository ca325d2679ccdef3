package org.ocellus.shell.command;

import java.io.IOException;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.ocellus.launch.FeatureInventory;
import org.ocellus.launch.settings.Change;
import org.ocellus.spi.admin.FeatureAdmin;
import org.ocellus.spi.admin.FeatureStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Named sets of bundles, installed and removed together while packets flow. */
@Component(service = FeaturesCommand.class, property = Scope.VERBS + "=list,install,remove,repository")
@GogoCommand(scope = Scope.OCELLUS, function = "features")
public final class FeaturesCommand implements Completing {
    private static final String USAGE =
            "features [list | install NAME|FILE|URL | remove NAME | repository DIRECTORY|URL]";
    private static final String AVAILABLE = "available";
    private static final String INSTALLED = "installed";

    private final FeatureAdmin admin;
    private final FeatureInventory inventory;

    /** Called by Declarative Services. */
    @Activate
    public FeaturesCommand(@Reference FeatureAdmin admin, @Reference FeatureInventory inventory) {
        this.admin = admin;
        this.inventory = inventory;
    }

    /**
     * {@return the features, or what was done}
     *
     * @param session of the user
     * @param json whether to list as JSON
     * @param passing whether a change ends with the process
     * @param words a verb and its operand
     * @throws IOException if a feature cannot be had, or a change not be kept
     */
    @Descriptor("lists, installs and removes sets of bundles, also those of vendors: " + USAGE)
    public String features(
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
                            "list, install NAME|FILE|URL, remove NAME, or repository DIRECTORY|URL, whose features are known from then on")
                    String... words)
            throws IOException {
        Words command = Words.of(USAGE, words);
        Change change = Author.change(session, passing);
        return switch (command.verb()) {
            case "list" -> list(json);
            case "install" -> install(command.operand(), change);
            case "remove" -> "removed " + String.join(", ", inventory.remove(command.operand(), change));
            case "repository" ->
                "known from now on: " + String.join(", ", inventory.addRepository(command.operand(), change));
            default -> throw command.wrong();
        };
    }

    private String list(boolean json) {
        Listing listing = new Listing("name", "state", "description", "bundles", "origin");
        for (FeatureStatus feature : admin.features()) {
            listing.row(
                    feature.name(),
                    feature.state(),
                    feature.description(),
                    json ? feature.bundles() : feature.bundles().size(),
                    feature.origin());
        }
        return listing.show(json);
    }

    private String install(String feature, Change change) throws IOException {
        List<String> bundles = inventory.install(feature, change);
        return bundles.isEmpty() ? "all of it was there already" : "installed " + String.join(", ", bundles);
    }

    @Override
    public List<String> candidates(List<String> words) {
        if (words.size() != 2) {
            return List.of();
        }
        return switch (words.getFirst()) {
            case "install" -> names(INSTALLED);
            case "remove" -> names(AVAILABLE);
            default -> List.of();
        };
    }

    private List<String> names(String exceptIn) {
        return admin.features().stream()
                .filter(each -> !each.state().equals(exceptIn))
                .map(FeatureStatus::name)
                .toList();
    }
}

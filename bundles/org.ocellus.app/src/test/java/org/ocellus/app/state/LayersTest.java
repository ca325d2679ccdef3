package org.ocellus.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ocellus.launch.settings.Difference;
import org.ocellus.launch.settings.SettingKey;

class LayersTest {
    private static final SettingKey DEPTH = new SettingKey("org.ocellus.walk", "maxDepth");
    private static final SettingKey NAME = new SettingKey("org.ocellus.sensor", "name");
    private final Layers configured = new Layers(Map.of(DEPTH, "16"), Overlay.NONE, Overlay.NONE);

    @Test
    void passingChangesHoldOverLastingOnesAndThoseOverTheConfiguration() {
        Layers layers = configured.with(DEPTH, Optional.of("8"), true).with(DEPTH, Optional.of("4"), false);

        assertThat(layers.effective()).containsEntry(DEPTH, "4");
        assertThat(layers.lasting().over(layers.configuration())).containsEntry(DEPTH, "8");
        assertThat(layers.differences())
                .containsExactly(new Difference(DEPTH, Optional.of("16"), Optional.of("4"), false));
    }

    @Test
    void changeBackToTheConfigurationIsNone() {
        Layers layers = configured.with(DEPTH, Optional.of("8"), true).with(DEPTH, Optional.of("16"), true);

        assertThat(layers).isEqualTo(configured);
    }

    @Test
    void settingOfTheConfigurationCanBeUnset() {
        Layers layers = configured.with(DEPTH, Optional.empty(), true);

        assertThat(layers.effective()).isEmpty();
        assertThat(layers.differences())
                .containsExactly(new Difference(DEPTH, Optional.of("16"), Optional.empty(), true));
    }

    @Test
    void persistingMakesPassingChangesLast() {
        Layers layers = configured
                .with(DEPTH, Optional.of("8"), true)
                .with(DEPTH, Optional.of("4"), false)
                .with(NAME, Optional.of("x"), false)
                .persisted();

        assertThat(layers.passing()).isEqualTo(Overlay.NONE);
        assertThat(layers.effective()).isEqualTo(Map.of(DEPTH, "4", NAME, "x"));
    }

    @Test
    void lastingChangesStayWhenTheConfigurationIsReadAgain() {
        Layers layers = configured.with(DEPTH, Optional.of("8"), true).over(Map.of(DEPTH, "12", NAME, "new"));

        assertThat(layers.effective()).isEqualTo(Map.of(DEPTH, "8", NAME, "new"));
    }
}

package org.ocellus.engine.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.output.OutputProvider;

/** Which options reach a format, and which are refused. */
final class OutputOptionsTest {
    private final Outputs outputs = new Outputs();
    private final List<Map<String, String>> delivered = new ArrayList<>();
    private final OutputProvider format = target -> {
        delivered.add(target.options());
        return new FakeFormat().open(target);
    };

    private void add(String target) throws IOException {
        outputs.provider("fake", format, Optional.of(Set.of("profile", "columns")));
        outputs.remove(outputs.add(target));
    }

    @Test
    void aFormatGetsItsOwnOptionsAndNotThoseOfAllOutputs() throws Exception {
        add("fake://host?profile=ecs&queue=1M");

        assertThat(delivered).containsExactly(Map.of("profile", "ecs"));
    }

    @Test
    void whatIsStatedStandsOverWhatIsConfigured() throws Exception {
        outputs.settings(kind -> kind.equals("fake") ? Map.of("profile", "zeek", "columns", "proto") : Map.of());
        add("fake://host?profile=ecs");

        assertThat(delivered).containsExactly(Map.of("profile", "ecs", "columns", "proto"));
    }

    @Test
    void anOptionThatTheFormatDoesNotKnowIsRefused() {
        assertThatIOException()
                .isThrownBy(() -> add("fake://host?profil=ecs"))
                .withMessageStartingWith("fake://host?profil=ecs: there is no option profil; expected one of columns, ")
                .withMessageContaining("profile")
                .withMessageContaining("queue");
        assertThat(delivered).isEmpty();
        assertThat(outputs.status()).isEmpty();
    }

    @Test
    void aFormatThatListsNoneChecksForItself() throws Exception {
        outputs.provider("free", format);
        outputs.remove(outputs.add("free://host?anything=1"));

        assertThat(delivered).containsExactly(Map.of("anything", "1"));
    }

    @Test
    void rotationOfWhatIsNoFileIsRefused() {
        assertThatIOException()
                .isThrownBy(() -> add("fake://host?rotate=1h"))
                .withMessage("fake://host?rotate=1h: option rotate is for files, and this output writes to none");
    }

    @Test
    void rotationThatIsConfiguredForAllFilesOfAKindLeavesOtherPlacesAlone() throws Exception {
        outputs.settings(kind -> Map.of("rotate", "1h"));
        add("fake://host");

        assertThat(delivered).containsExactly(Map.of());
    }
}

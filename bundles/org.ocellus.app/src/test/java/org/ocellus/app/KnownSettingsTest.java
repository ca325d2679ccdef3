package org.ocellus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.service.CaptureConfiguration;
import org.ocellus.engine.service.FlowConfiguration;
import org.ocellus.engine.service.ManagementConfiguration;
import org.ocellus.engine.service.SensorService;
import org.ocellus.engine.service.WalkConfiguration;
import org.ocellus.launch.settings.KnownSettings;

/** The table that settings are checked against says the same as the components that read them. */
class KnownSettingsTest {
    private static final Pattern OF_ENGINE = Pattern.compile("^(capture|flow|management|sensor|walk)\\.");

    @Test
    void tableHasTheKeysAndDefaultsOfTheEngine() {
        List<String> ofEngine = new ArrayList<>();
        ofEngine.addAll(settings("capture", CaptureConfiguration.Settings.class));
        ofEngine.addAll(settings("flow", FlowConfiguration.Settings.class));
        ofEngine.addAll(settings("management", ManagementConfiguration.Settings.class));
        ofEngine.addAll(settings("sensor", SensorService.Settings.class));
        ofEngine.addAll(settings("walk", WalkConfiguration.Settings.class));

        assertThat(KnownSettings.all().stream()
                        .map(each -> each.key() + "=" + each.value())
                        .filter(OF_ENGINE.asPredicate()))
                .containsExactlyInAnyOrderElementsOf(ofEngine);
    }

    private static List<String> settings(String pid, Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .map(each -> pid + "." + each.getName() + "=" + value(each))
                .toList();
    }

    private static String value(Method method) {
        Object value = method.getDefaultValue();
        return value instanceof Double number && number == Math.rint(number)
                ? Long.toString(number.longValue())
                : String.valueOf(value);
    }
}

package org.ocellus.engine.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TargetNameTest {

    @ParameterizedTest
    @CsvSource({
        "json:flows.json, json, flows.json",
        "json:, json, -",
        "json:-, json, -",
        "json, json, -",
        "text, text, -",
        "-, text, -",
        "'', text, -",
        "flows.txt, text, flows.txt",
        "/var/log/flows, text, /var/log/flows",
        "C:flows, text, C:flows",
        "c:flows, text, c:flows",
        "./a:b, text, ./a:b",
        "ipfix://collector:4739, ipfix, //collector:4739",
        "argus://:561, argus, //:561"
    })
    void isKindAndLocationOrAFileForText(String target, String kind, String location) {
        assertThat(TargetName.parse(target)).isEqualTo(new TargetName(kind, location));
    }
}

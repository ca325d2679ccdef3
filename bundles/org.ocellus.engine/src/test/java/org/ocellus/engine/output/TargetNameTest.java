package org.ocellus.engine.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetNameTest {
    private static final Set<String> KINDS = Set.of("text", "json");

    private static TargetName parse(String target) throws IOException {
        return TargetName.parse(target, KINDS);
    }

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
        "xml, text, xml",
        "ipfix://collector:4739, ipfix, //collector:4739",
        "argus://:561, argus, //:561"
    })
    void isKindAndLocationOrAFileForText(String target, String kind, String location) throws IOException {
        assertThat(parse(target)).isEqualTo(new TargetName(kind, location, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "json:flows.json?profile=ecs, json, flows.json",
        "json?profile=ecs, json, -",
        "json:?profile=ecs, json, -",
        "-?profile=ecs, text, -",
        "flows?profile=ecs, text, flows",
        "text:a?b=c?profile=ecs, text, a?b=c",
        "ipfix://[::1]:4739?profile=ecs, ipfix, //[::1]:4739"
    })
    void optionsStandBehindTheLocation(String target, String kind, String location) throws IOException {
        assertThat(parse(target)).isEqualTo(new TargetName(kind, location, Map.of("profile", "ecs")));
    }

    @Test
    void valuesArePercentEncodedWhereTheyHaveTo() throws IOException {
        assertThat(parse("text:x?columns=a,b+c&rotate-size=1M&rest=%26%3D%25%C3%A9")
                        .options())
                .isEqualTo(Map.of("columns", "a,b+c", "rotate-size", "1M", "rest", "&=%é"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"what?", "what?no", "what?no=1&no", "what?No=1", "?"})
    void ofAFileAQuestionMarkIsPartOfTheNameUnlessOptionsFollow(String file) throws IOException {
        assertThat(parse("text:" + file)).isEqualTo(new TargetName("text", file, Map.of()));
    }

    @Test
    void onTheNetworkWhatFollowsAQuestionMarkAreOptions() {
        assertThatIOException()
                .isThrownBy(() -> parse("ipfix://host:4739?udp"))
                .withMessage("ipfix://host:4739?udp: expected ?NAME=VALUE&NAME=VALUE behind the question mark");
    }

    @Test
    void anOptionIsStatedOnce() {
        assertThatIOException()
                .isThrownBy(() -> parse("json:x?a=1&a=2"))
                .withMessage("json:x?a=1&a=2: option a is stated twice");
    }

    @Test
    void aBrokenPercentEncodingIsNamed() {
        assertThatIOException()
                .isThrownBy(() -> parse("json:x?a=100%"))
                .withMessage("json:x?a=100%: '100%': expected two hexadecimal digits behind each per cent sign");
    }
}

package org.ocellus.capture.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformTest {
    @ParameterizedTest
    @CsvSource({"Linux, LINUX", "Mac OS X, MACOS", "Windows 11, WINDOWS", "FreeBSD, OTHER"})
    void isKnownByTheNameThatJavaGivesIt(String name, Platform platform) {
        assertThat(Platform.of(name)).isEqualTo(platform);
    }

    @ParameterizedTest
    @EnumSource
    void hasAdviceForWhatMayBeMissing(Platform platform) {
        assertThat(platform.libraryAdvice()).isNotEmpty();
        assertThat(platform.permissionAdvice()).isNotEmpty();
        assertThat(platform.libraryNames()).isNotEmpty();
    }

    @Test
    void headersOfPacketsAreReadAsEachSystemWritesThem() {
        MemorySegment header = Arena.ofAuto().allocate(PacketHeader.SIZE, 8);
        header.set(ValueLayout.JAVA_INT, 0, 1_800_000_000);
        header.set(ValueLayout.JAVA_INT, 4, 999);
        header.set(ValueLayout.JAVA_INT, 8, 60);
        header.set(ValueLayout.JAVA_INT, 12, 1500);

        assertThat(PacketHeader.WINDOWS.seconds(header)).isEqualTo(1_800_000_000);
        assertThat(PacketHeader.WINDOWS.fraction(header)).isEqualTo(999);
        assertThat(PacketHeader.WINDOWS.captured(header)).isEqualTo(60);
        assertThat(PacketHeader.WINDOWS.original(header)).isEqualTo(1500);

        header.set(ValueLayout.JAVA_LONG, 0, 1_800_000_000);
        header.set(ValueLayout.JAVA_INT, 8, 999_999);
        header.set(ValueLayout.JAVA_INT, 12, -1); // padding on macOS
        header.set(ValueLayout.JAVA_INT, 16, 61);
        header.set(ValueLayout.JAVA_INT, 20, 1501);

        assertThat(PacketHeader.MACOS.seconds(header)).isEqualTo(1_800_000_000);
        assertThat(PacketHeader.MACOS.fraction(header)).isEqualTo(999_999);
        assertThat(PacketHeader.MACOS.captured(header)).isEqualTo(61);
        assertThat(PacketHeader.MACOS.original(header)).isEqualTo(1501);
    }
}

package org.ocellus.capture.pcap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What differs between operating systems. */
enum Platform {
    LINUX,
    MACOS,
    WINDOWS,
    OTHER;

    static final Platform CURRENT = of(System.getProperty("os.name", ""));

    private record PackageManager(String program, String command) {}

    private static final List<PackageManager> PACKAGE_MANAGERS = List.of(
            new PackageManager("/usr/bin/apt-get", "apt install libpcap0.8"),
            new PackageManager("/usr/bin/dnf", "dnf install libpcap"),
            new PackageManager("/usr/bin/zypper", "zypper install libpcap1"),
            new PackageManager("/usr/bin/pacman", "pacman -S libpcap"),
            new PackageManager("/sbin/apk", "apk add libpcap"));

    static Platform of(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return LINUX;
        }
        if (name.startsWith("mac")) {
            return MACOS;
        }
        return name.startsWith("windows") ? WINDOWS : OTHER;
    }

    /** {@return how the library is got on this system} */
    String libraryAdvice() {
        return switch (this) {
            case WINDOWS -> "install Npcap from https://npcap.com";
            case MACOS -> "it is part of macOS and should be /usr/lib/libpcap.A.dylib";
            case LINUX ->
                PACKAGE_MANAGERS.stream()
                        .filter(each -> Files.exists(Path.of(each.program())))
                        .map(PackageManager::command)
                        .findFirst()
                        .orElse("install the package libpcap");
            case OTHER -> "install the package libpcap";
        };
    }

    /** {@return how one gets the right to capture on this system} */
    String permissionAdvice() {
        return switch (this) {
            case LINUX ->
                // not setcap on java: the loader then no longer looks for libraries beside the program
                "it needs the capability CAP_NET_RAW: run as root, or"
                        + " sudo setpriv --reuid $USER --init-groups --inh-caps +net_raw --ambient-caps +net_raw ocellus ...";
            case MACOS -> "it needs access to /dev/bpf*: run with sudo, or install Wireshark's ChmodBPF";
            case WINDOWS ->
                "run as administrator, or install Npcap without 'Restrict Npcap driver's access to Administrators only'";
            case OTHER -> "it needs access to /dev/bpf*: run as root";
        };
    }

    /** {@return names by which the system's loader finds the library, the most specific first} */
    List<String> libraryNames() {
        return switch (this) {
            case WINDOWS ->
                List.of(
                        System.getenv().getOrDefault("SystemRoot", "C:\\Windows") + "\\System32\\Npcap\\wpcap.dll",
                        "wpcap.dll");
            case MACOS -> List.of("/usr/lib/libpcap.A.dylib", "libpcap.dylib");
            case LINUX, OTHER -> List.of("libpcap.so.1", "libpcap.so.0.8", "libpcap.so");
        };
    }

    /** {@return whether packets carry nanoseconds} Elsewhere libpcap says that it cannot. */
    boolean nanoseconds() {
        return this == LINUX;
    }
}

package org.ocellus.engine.output;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where an output goes, as the user states it: {@code KIND:LOCATION}, {@code KIND} for standard output, or a file name for
 * text; behind it {@code ?NAME=VALUE&NAME=VALUE}.
 *
 * @param kind the word that a provider is registered under
 * @param location what stands behind it
 * @param options what stands behind the question mark
 */
record TargetName(String kind, String location, Map<String, String> options) {
    static final String STANDARD_OUTPUT = "-";

    private static final String TEXT = "text";
    private static final String NETWORK = "//";
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]+");
    private static final String OPTION = "[a-z][a-z0-9-]*=[^&]*";

    /** A file's name may have a question mark in it; only what looks like options is taken for them. */
    private static final Pattern OPTIONS = Pattern.compile(OPTION + "(?:&" + OPTION + ")*");

    TargetName {
        options = Map.copyOf(options);
    }

    /**
     * Takes a target apart.
     *
     * @param target as the user wrote it
     * @param kinds the kinds that may stand alone
     * @throws IOException if options have another form
     */
    static TargetName parse(String target, Set<String> kinds) throws IOException {
        int mark = optionsMark(target);
        String place = mark < 0 ? target : target.substring(0, mark);
        Map<String, String> options = mark < 0 ? Map.of() : options(target, target.substring(mark + 1));
        int colon = place.indexOf(':');
        if (colon >= 0 && KIND.matcher(place.substring(0, colon)).matches()) {
            String location = place.substring(colon + 1);
            return new TargetName(place.substring(0, colon), location.isEmpty() ? STANDARD_OUTPUT : location, options);
        }
        if (place.isEmpty() || place.equals(STANDARD_OUTPUT)) {
            return new TargetName(TEXT, STANDARD_OUTPUT, options);
        }
        return kinds.contains(place)
                ? new TargetName(place, STANDARD_OUTPUT, options)
                : new TargetName(TEXT, place, options);
    }

    /** {@return where the question mark of the options stands, -1 if there are none} */
    private static int optionsMark(String target) {
        if (target.contains(":" + NETWORK)) {
            return target.indexOf('?');
        }
        int last = target.lastIndexOf('?');
        return last >= 0 && OPTIONS.matcher(target.substring(last + 1)).matches() ? last : -1;
    }

    private static Map<String, String> options(String target, String text) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        if (!OPTIONS.matcher(text).matches()) {
            throw new IOException(target + ": expected ?NAME=VALUE&NAME=VALUE behind the question mark");
        }
        for (String each : text.split("&", -1)) {
            int equals = each.indexOf('=');
            String name = each.substring(0, equals);
            if (options.put(name, decoded(target, each.substring(equals + 1))) != null) {
                throw new IOException(target + ": option " + name + " is stated twice");
            }
        }
        return options;
    }

    /** Percent-encoding of RFC 3986, where unlike in forms of web pages a plus sign is a plus sign. */
    private static String decoded(String target, String value) throws IOException {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    target + ": '" + value + "': expected two hexadecimal digits behind each per cent sign", e);
        }
    }

    /** {@return whether records go to standard output} */
    boolean standardOutput() {
        return location.equals(STANDARD_OUTPUT);
    }

    /** {@return whether the location is a file's name} */
    boolean file() {
        return !standardOutput() && !location.startsWith(NETWORK);
    }
}

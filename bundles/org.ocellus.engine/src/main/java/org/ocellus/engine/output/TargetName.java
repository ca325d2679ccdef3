package org.ocellus.engine.output;

/**
 * Where an output goes, as the user states it: {@code KIND:LOCATION}, {@code KIND} for standard output, or a file name for
 * text.
 *
 * @param kind the word that a provider is registered under
 * @param location what stands behind it
 */
record TargetName(String kind, String location) {
    private static final String TEXT = "text";
    private static final String STANDARD_OUTPUT = "-";

    static TargetName parse(String target) {
        int colon = target.indexOf(':');
        // one letter in front of a colon is a drive of Windows
        if (colon > 1 && target.substring(0, colon).matches("[a-z][a-z0-9]*")) {
            String location = target.substring(colon + 1);
            return new TargetName(target.substring(0, colon), location.isEmpty() ? STANDARD_OUTPUT : location);
        }
        if (target.isEmpty() || target.equals(STANDARD_OUTPUT)) {
            return new TargetName(TEXT, STANDARD_OUTPUT);
        }
        return target.matches("text|json") ? new TargetName(target, STANDARD_OUTPUT) : new TargetName(TEXT, target);
    }
}

package org.ocellus.extension;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** The range of versions that the filter of a requirement accepts, as {@code (&(name=X)(version>=1)(!(version>=2)))}. */
final class VersionFilter {
    private static final Pattern LEAST = Pattern.compile("(?<!!\\()\\(?version>=([^)]+)\\)");
    private static final Pattern LIMIT = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");
    private static final Pattern MOST = Pattern.compile("\\(version<=([^)]+)\\)");

    private VersionFilter() {}

    /** {@return the range as {@code [1.0.0,2.0.0)}, or empty if any version will do} */
    static String range(String filter) {
        Matcher limit = LIMIT.matcher(filter);
        String open = limit.find() ? limit.group(1) : "";
        String rest = filter.replaceAll(LIMIT.pattern(), "");
        Matcher least = LEAST.matcher(rest);
        Matcher most = MOST.matcher(rest);
        boolean hasLeast = least.find();
        boolean hasMost = most.find();
        if (!hasLeast && open.isEmpty() && !hasMost) {
            return "";
        }
        Version from = hasLeast ? Version.parseVersion(least.group(1)) : Version.emptyVersion;
        Version to =
                !open.isEmpty() ? Version.parseVersion(open) : hasMost ? Version.parseVersion(most.group(1)) : null;
        char end = open.isEmpty() ? VersionRange.RIGHT_CLOSED : VersionRange.RIGHT_OPEN;
        return new VersionRange(VersionRange.LEFT_CLOSED, from, to, end).toString();
    }
}

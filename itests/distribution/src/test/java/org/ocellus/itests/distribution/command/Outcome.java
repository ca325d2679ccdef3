package org.ocellus.itests.distribution.command;

import java.util.List;

/**
 * How a run of the command ended.
 *
 * @param exit its status
 * @param output the lines on standard output
 * @param errors standard error
 */
public record Outcome(int exit, List<String> output, String errors) {

    /** {@return the output as records} */
    public Records records() {
        return Records.of(output);
    }
}

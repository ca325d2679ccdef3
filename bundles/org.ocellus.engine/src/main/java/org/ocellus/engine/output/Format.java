package org.ocellus.engine.output;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ocellus.engine.output.option.CommonOption;
import org.ocellus.engine.output.option.OutputOptions;
import org.ocellus.spi.output.OutputProvider;

/**
 * Something that can be written.
 *
 * @param provider opens sinks
 * @param options the names of options that it knows, nothing if it checks them itself
 */
record Format(OutputProvider provider, Optional<Set<String>> options) {

    /** {@return the format's own options}
     *
     * @param name what the user stated
     * @param all what was stated, and what is configured for the kind
     * @throws IOException if one of them is not known, or means nothing where the output writes; the message is for the user
     */
    Map<String, String> check(TargetName name, OutputOptions all) throws IOException {
        Map<String, String> own = new HashMap<>();
        for (Map.Entry<String, String> each : all.values().entrySet()) {
            Optional<CommonOption> common = CommonOption.of(each.getKey());
            if (common.isEmpty()) {
                require(each.getKey());
                own.put(each.getKey(), each.getValue());
            } else if (common.get().ofFiles() && !name.file() && name.options().containsKey(each.getKey())) {
                throw new IOException("option " + each.getKey() + " is for files, and this output writes to none");
            }
        }
        return own;
    }

    private void require(String option) throws IOException {
        if (options.isPresent() && !options.get().contains(option)) {
            Set<String> known = new TreeSet<>(options.get());
            Arrays.stream(CommonOption.values()).map(CommonOption::key).forEach(known::add);
            throw new IOException("there is no option " + option + "; expected one of " + String.join(", ", known));
        }
    }
}

package org.ocellus.output.json;

import java.io.IOException;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RunSummary;
import org.ocellus.testkit.OutputTargetFixture;
import org.ocellus.testkit.RecordFixture;

/** What the output writes, whole. */
public final class Written {
    private final OutputTargetFixture target;

    private Written(OutputTargetFixture target) {
        this.target = target;
    }

    /** {@return an output in a vocabulary} */
    public static Written in(String profile) {
        return new Written(OutputTargetFixture.of("json", "-").with("profile", profile));
    }

    /** Sets an option. */
    public Written with(String option, String value) {
        target.with(option, value);
        return this;
    }

    /** {@return the text of records} */
    public String of(RecordFixture... records) {
        try (FlowSink sink = new JsonOutput().open(target)) {
            for (RecordFixture record : records) {
                sink.write(record.build());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return target.text();
    }

    /** {@return the text of what the sensor says of itself, and of the summary} */
    public String of(ManagementRecord management, RunSummary summary) {
        try (FlowSink sink = new JsonOutput().open(target)) {
            sink.management(management);
            sink.summary(summary);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return target.text();
    }
}

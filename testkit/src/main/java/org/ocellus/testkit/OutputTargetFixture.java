package org.ocellus.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.ocellus.spi.output.OutputTarget;

/** A target for tests of outputs, without a sensor: what is written to its stream can be looked at. */
public final class OutputTargetFixture implements OutputTarget {
    private final String kind;
    private final String location;
    private final Map<String, String> options = new HashMap<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private String sensor = "";
    private boolean terminal;
    private boolean closed;

    private OutputTargetFixture(String kind, String location) {
        this.kind = kind;
        this.location = location;
    }

    /**
     * {@return a target that is no terminal, of a sensor without a name}
     *
     * @param kind the word before the colon
     * @param location what stands behind it
     */
    public static OutputTargetFixture of(String kind, String location) {
        return new OutputTargetFixture(kind, location);
    }

    /** Sets an option. */
    public OutputTargetFixture with(String option, String value) {
        options.put(option, value);
        return this;
    }

    /** Names the sensor. */
    public OutputTargetFixture ofSensor(String name) {
        sensor = name;
        return this;
    }

    /** Says that a person looks at the stream. */
    public OutputTargetFixture onTerminal() {
        terminal = true;
        return this;
    }

    /** {@return what was written to the stream so far} */
    public byte[] written() {
        return written.toByteArray();
    }

    /** {@return what was written to the stream so far, as UTF-8} */
    public String text() {
        return written.toString(UTF_8);
    }

    /** {@return whether the stream was closed, which is not the sink's business} */
    public boolean closed() {
        return closed;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String sensor() {
        return sensor;
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public Map<String, String> options() {
        return Map.copyOf(options);
    }

    @Override
    public boolean terminal() {
        return terminal;
    }

    @Override
    public OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int octet) {
                written.write(octet);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                written.write(bytes, offset, length);
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }
}

package org.ocellus.output.ipfix.read;

import java.util.HashMap;
import java.util.Map;
import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.RecordField;

/** The names of the observation domains, which are those of sensors. */
final class SensorNames {
    private static final int MOST = 4096;

    private final Map<Long, String> names = new HashMap<>();

    /** Takes a name in. */
    void learn(RecordValues values) {
        String name = values.text(InformationElement.OBSERVATION_DOMAIN_NAME);
        if (values.has(InformationElement.OBSERVATION_DOMAIN_ID) && !name.isEmpty() && names.size() < MOST) {
            names.put(values.number(InformationElement.OBSERVATION_DOMAIN_ID), name);
        }
    }

    /** States the sensor of a record if its name is known. */
    void state(long domain, RecordBuilder record) {
        String name = names.get(domain);
        if (name != null) {
            record.text(RecordField.SENSOR, name);
        }
    }
}

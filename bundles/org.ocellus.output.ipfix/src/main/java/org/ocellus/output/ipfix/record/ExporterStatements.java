package org.ocellus.output.ipfix.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.output.ipfix.element.Registry;
import org.ocellus.output.ipfix.element.Template;
import org.ocellus.output.ipfix.message.ExportCounters;
import org.ocellus.output.ipfix.message.ExportingProcess;
import org.ocellus.output.ipfix.message.ObservationDomain;
import org.ocellus.spi.record.RunSummary;

/**
 * What the exporter says of itself, as options in observation domain 0, which RFC 7011 section 3.1 has for that: the sensor's
 * name, what exporting and metering have done (RFC 7011 sections 4.1 to 4.3), and what elements of Ocellus are (RFC 5610).
 */
public final class ExporterStatements {
    private static final int FIRST_ID = Template.FIRST_ID + 16;
    private static final int LONGEST_NAME = 254;
    private static final long NANOS_A_MILLISECOND = 1_000_000L;

    private final ExportingProcess exporter;
    private final long flows;
    private final int process = (int) ProcessHandle.current().pid();
    private final int ownPen;
    private final byte[] sensor;
    private final Statement name;
    private final Statement exporting;
    private final Statement metering;
    private final Statement elementTypes;

    /**
     * Makes the options templates known.
     *
     * @param exporter whose counters are stated
     * @param domain domain 0
     * @param flows identifier of the domain of the flows
     * @param sensor name of the sensor; may be empty
     * @param ownPen what elements of Ocellus are sent under, 0 if they are left out
     */
    public ExporterStatements(
            ExportingProcess exporter, ObservationDomain domain, long flows, String sensor, int ownPen) {
        this.exporter = exporter;
        this.flows = flows;
        this.ownPen = ownPen;
        byte[] text = sensor.getBytes(UTF_8);
        this.sensor = Arrays.copyOf(text, Math.min(text.length, LONGEST_NAME));
        name = new Statement(
                domain,
                FIRST_ID,
                1,
                InformationElement.OBSERVATION_DOMAIN_ID,
                InformationElement.OBSERVATION_DOMAIN_NAME);
        exporting = new Statement(
                domain,
                FIRST_ID + 1,
                1,
                InformationElement.EXPORTING_PROCESS_ID,
                InformationElement.EXPORTED_MESSAGE_TOTAL_COUNT,
                InformationElement.EXPORTED_FLOW_RECORD_TOTAL_COUNT,
                InformationElement.EXPORTED_OCTET_TOTAL_COUNT,
                InformationElement.NOT_SENT_FLOW_TOTAL_COUNT,
                InformationElement.NOT_SENT_PACKET_TOTAL_COUNT,
                InformationElement.NOT_SENT_OCTET_TOTAL_COUNT,
                InformationElement.OBSERVATION_TIME_MILLISECONDS);
        metering = metering(domain, ownPen != 0);
        elementTypes = new Statement(
                domain,
                FIRST_ID + 4,
                2,
                InformationElement.PRIVATE_ENTERPRISE_NUMBER,
                InformationElement.INFORMATION_ELEMENT_ID,
                InformationElement.INFORMATION_ELEMENT_DATA_TYPE,
                InformationElement.INFORMATION_ELEMENT_SEMANTICS,
                InformationElement.INFORMATION_ELEMENT_NAME);
    }

    private static Statement metering(ObservationDomain domain, boolean own) {
        InformationElement[] registered = {
            InformationElement.OBSERVATION_DOMAIN_ID,
            InformationElement.METERING_PROCESS_ID,
            InformationElement.PACKET_TOTAL_COUNT,
            InformationElement.OCTET_TOTAL_COUNT,
            InformationElement.OBSERVED_FLOW_TOTAL_COUNT,
            InformationElement.IGNORED_PACKET_TOTAL_COUNT,
            InformationElement.DROPPED_PACKET_TOTAL_COUNT,
            InformationElement.SYSTEM_INIT_TIME_MILLISECONDS,
            InformationElement.OBSERVATION_TIME_MILLISECONDS
        };
        if (!own) {
            return new Statement(domain, FIRST_ID + 2, 2, registered);
        }
        InformationElement[] all = Arrays.copyOf(registered, registered.length + 3);
        all[registered.length] = InformationElement.ACTIVE_FLOWS;
        all[registered.length + 1] = InformationElement.FLOW_CAPACITY;
        all[registered.length + 2] = InformationElement.EVICTED_FLOWS;
        return new Statement(domain, FIRST_ID + 3, 2, all);
    }

    /**
     * States what a collector has to know from the beginning: who is sending, and what elements of Ocellus are.
     *
     * @throws IOException if a message cannot be written, and that is final
     */
    public void introduce() throws IOException {
        if (sensor.length > 0) {
            ByteBuffer record = name.begin();
            record.putInt((int) flows);
            record.put((byte) sensor.length).put(sensor);
            name.send();
        }
        if (ownPen != 0) {
            for (InformationElement each : InformationElement.values()) {
                if (each.registry() == Registry.OCELLUS) {
                    describe(each);
                }
            }
        }
    }

    private void describe(InformationElement element) throws IOException {
        byte[] text = element.text().getBytes(UTF_8);
        ByteBuffer record = elementTypes.begin();
        record.putInt(ownPen);
        record.putShort((short) element.number());
        record.put((byte) element.type().code());
        record.put((byte) element.semantics().code());
        record.put((byte) text.length).put(text);
        elementTypes.send();
    }

    /**
     * States what has been done so far.
     *
     * @param ledger of the sensor
     * @param started when the sensor started, in nanoseconds since the epoch
     * @param now in nanoseconds since the epoch
     * @throws IOException if a message cannot be written, and that is final
     */
    public void report(RunSummary ledger, long started, long now) throws IOException {
        exporting(now);
        ByteBuffer record = metering.begin();
        record.putInt((int) flows);
        record.putInt(process);
        record.putLong(ledger.packets());
        record.putLong(ledger.bytes());
        record.putLong(ledger.flows());
        record.putLong(ledger.packetsUndecodable());
        record.putLong(Math.max(0, ledger.dropped()));
        record.putLong(started / NANOS_A_MILLISECOND);
        record.putLong(now / NANOS_A_MILLISECOND);
        if (ownPen != 0) {
            record.putLong(ledger.activeFlows());
            record.putLong(ledger.capacity());
            record.putLong(ledger.evicted());
        }
        metering.send();
    }

    private void exporting(long now) throws IOException {
        ExportCounters counters = exporter.counters();
        ByteBuffer record = exporting.begin();
        record.putInt(process);
        record.putLong(counters.messages());
        record.putLong(counters.flows());
        record.putLong(counters.octets());
        record.putLong(counters.notSentFlows());
        record.putLong(counters.notSentPackets());
        record.putLong(counters.notSentOctets());
        record.putLong(now / NANOS_A_MILLISECOND);
        exporting.send();
    }
}

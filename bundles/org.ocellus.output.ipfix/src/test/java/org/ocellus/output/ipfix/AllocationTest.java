package org.ocellus.output.ipfix;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocellus.output.ipfix.element.Registry;
import org.ocellus.output.ipfix.message.ExportingProcess;
import org.ocellus.output.ipfix.message.TemplateRefresh;
import org.ocellus.output.ipfix.record.RecordEncoder;
import org.ocellus.output.ipfix.record.TimeResolution;
import org.ocellus.output.ipfix.transport.FileTransport;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

class AllocationTest {
    private static final int RECORDS = 200_000;

    /** A record that hands out its addresses as the sensor does: without taking text apart. */
    private static final class Prepared implements FlowRecord {
        private final FlowRecord record;
        private final Map<RecordField, byte[]> addresses = new EnumMap<>(RecordField.class);

        Prepared(FlowRecord record) {
            this.record = record;
            for (RecordField field : new RecordField[] {RecordField.SRC_ADDR, RecordField.DST_ADDR}) {
                byte[] address = new byte[16];
                addresses.put(field, Arrays.copyOf(address, record.address(field, address, 0)));
                record.address(field, addresses.getOrDefault(field, address), 0);
            }
        }

        @Override
        public boolean has(RecordField field) {
            return record.has(field);
        }

        @Override
        public long number(RecordField field) {
            return record.number(field);
        }

        @Override
        public int text(RecordField field, byte[] target, int offset) {
            return record.text(field, target, offset);
        }

        @Override
        public int labels(RecordField field) {
            return record.labels(field);
        }

        @Override
        public long label(RecordField field, int index) {
            return record.label(field, index);
        }

        @Override
        public int labelLayer(RecordField field, int index) {
            return record.labelLayer(field, index);
        }

        @Override
        public int address(RecordField field, byte[] target, int offset) {
            byte[] address = addresses.get(field);
            if (address == null) {
                return 0;
            }
            System.arraycopy(address, 0, target, offset, address.length);
            return address.length;
        }

        @Override
        public int bytes(RecordField field, byte[] target, int offset) {
            return 0;
        }

        @Override
        public EncapsulationPath path() {
            return record.path();
        }
    }

    @Test
    void allocatesNothingARecord() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        FlowRecord flow = new Prepared(Flows.tcp()
                .layer("vlan", 100)
                .layer("mpls")
                .labelsOfLayer(RecordField.SRC_LABELS, 1, 16_000)
                .with(RecordField.SRC_RETRANSMISSIONS, 1)
                .build());
        ExportingProcess exporter = new ExportingProcess(
                "nowhere",
                new FileTransport(OutputStream.nullOutputStream()),
                new TemplateRefresh(20, Long.MAX_VALUE),
                Registry.OCELLUS.pen(),
                0,
                InstantSource.system(),
                System::nanoTime);
        RecordEncoder encoder =
                RecordEncoder.flows(exporter, exporter.domain(1), TimeResolution.MILLI, Registry.OCELLUS.pen());
        send(encoder, flow); // layouts are made, code is compiled
        long before = threads.getCurrentThreadAllocatedBytes();
        send(encoder, flow);
        long perRecord = (threads.getCurrentThreadAllocatedBytes() - before) / RECORDS;
        assertThat(perRecord)
                .as("bytes a record; a message of hundreds of records may cost some")
                .isLessThan(2);
    }

    private static void send(RecordEncoder encoder, FlowRecord flow) throws IOException {
        for (int i = 0; i < RECORDS; i++) {
            encoder.send(flow);
        }
    }
}

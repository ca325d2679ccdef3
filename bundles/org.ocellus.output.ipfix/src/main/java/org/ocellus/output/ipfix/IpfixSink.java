package org.ocellus.output.ipfix;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.ocellus.output.ipfix.message.ExportingProcess;
import org.ocellus.output.ipfix.message.ObservationDomain;
import org.ocellus.output.ipfix.record.ExporterStatements;
import org.ocellus.output.ipfix.record.RecordEncoder;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;

/**
 * Sends flows in one observation domain, and everything else, tunnels and statements of the exporter, as options in domain 0:
 * whoever sums up the flows sees nothing but flows.
 */
final class IpfixSink implements FlowSink {
    private static final long STATEMENTS_DOMAIN = 0;

    private final ExportingProcess exporter;
    private final LongSupplier nanos;
    private final long introductionNanos;
    private final RecordEncoder flows;
    private final ObservationDomain own;
    private final @Nullable RecordEncoder tunnels;
    private final ExporterStatements statements;
    private final byte[] scratch = new byte[FlowRecord.MAX_TEXT];
    private final long opened = System.currentTimeMillis();
    private long introducedIn;
    private long introducedAt;

    IpfixSink(ExportingProcess exporter, ExportOptions options, String sensor, LongSupplier nanos) throws IOException {
        this.exporter = exporter;
        this.nanos = nanos;
        introductionNanos = options.refresh().nanos();
        int pen = options.pen();
        long domain = options.domain();
        flows = RecordEncoder.flows(exporter, exporter.domain(domain), options.time(), pen);
        own = exporter.domain(STATEMENTS_DOMAIN);
        tunnels = options.tunnels() && pen != 0
                ? RecordEncoder.tunnels(exporter, own, domain, options.time(), pen)
                : null;
        statements = new ExporterStatements(exporter, own, domain, sensor, pen);
        exporter.connect();
    }

    @Override
    public void write(FlowRecord flow) throws IOException {
        introduce();
        if (!isTunnel(flow)) {
            flows.send(flow);
        } else if (tunnels != null) {
            tunnels.send(flow);
        }
    }

    private boolean isTunnel(FlowRecord flow) {
        return flow.text(RecordField.TYPE, scratch, 0) > 0 && scratch[0] == 't';
    }

    /** In each session first, and again at times for those who came later. */
    private void introduce() throws IOException {
        long now = nanos.getAsLong();
        if (exporter.session() != introducedIn || now - introducedAt >= introductionNanos) {
            introducedIn = exporter.session();
            introducedAt = now;
            statements.introduce();
            own.flush(); // ahead of the first flow: a file is read from its beginning
        }
    }

    @Override
    public void management(ManagementRecord management) throws IOException {
        introduce();
        statements.report(management.ledger(), management.started(), management.time());
    }

    @Override
    public long lost() {
        return exporter.lost();
    }

    @Override
    public void flush() throws IOException {
        exporter.flush();
    }

    @Override
    public void summary(RunSummary summary) throws IOException {
        exporter.flush(); // so that the counters count everything
        long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        statements.report(summary, TimeUnit.MILLISECONDS.toNanos(opened), now);
    }

    @Override
    public void close() throws IOException {
        exporter.close();
    }
}

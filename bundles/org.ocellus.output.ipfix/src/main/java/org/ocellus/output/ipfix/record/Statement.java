package org.ocellus.output.ipfix.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.ocellus.output.ipfix.element.FieldSpecifier;
import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.output.ipfix.element.Template;
import org.ocellus.output.ipfix.message.Announcement;
import org.ocellus.output.ipfix.message.ObservationDomain;

/** A kind of record about the exporter itself: an options template, and how records of it are filled. */
final class Statement {
    private static final int MOST_BYTES = 1024;

    private final ObservationDomain domain;
    private final Announcement template;
    private final ByteBuffer buffer = ByteBuffer.allocate(MOST_BYTES);

    /** Makes a kind known. The first fields are its scope. */
    Statement(ObservationDomain domain, int id, int scopes, InformationElement... elements) {
        this.domain = domain;
        List<FieldSpecifier> fields =
                Arrays.stream(elements).map(FieldSpecifier::of).toList();
        template = domain.announce(new Template(id, scopes, fields));
    }

    /** {@return the room for the next record} */
    ByteBuffer begin() {
        return buffer.clear();
    }

    /** Sends the record. */
    void send() throws IOException {
        buffer.flip();
        domain.addStatement(template, buffer);
    }
}

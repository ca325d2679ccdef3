package org.ocellus.output.ipfix.read;

import java.nio.ByteBuffer;
import org.ocellus.output.ipfix.element.InformationElement;

/** What Ocellus sends in a list of records of several templates (RFC 6313 section 4.5.3): more values of the same flow. */
final class Measurements {
    private static final int ENTRY_HEADER = 4;

    private Measurements() {}

    /** Adds the values of the list to those of the record. Lists of other exporters are about something else. */
    static void include(RecordValues values, TemplateCache templates, OwnElements own, long domain) {
        byte[] bytes = values.bytes(InformationElement.SUB_TEMPLATE_MULTI_LIST);
        int offset = values.offset(InformationElement.SUB_TEMPLATE_MULTI_LIST);
        ByteBuffer list = ByteBuffer.wrap(bytes);
        int at = 1; // behind the semantic
        while (at + ENTRY_HEADER <= bytes.length) {
            WireTemplate template = templates.find(domain, list.getShort(at) & 0xFFFF);
            int length = list.getShort(at + 2) & 0xFFFF;
            if (length < ENTRY_HEADER || at + length > bytes.length) {
                return;
            }
            if (template != null && template.ours(own)) {
                values.include(template, own, offset + at + ENTRY_HEADER, offset + at + length);
            }
            at += length;
        }
    }
}

package org.ocellus.output.ipfix.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ocellus.output.ipfix.element.Template;

/** The templates that a file has stated so far, by observation domain and number. */
final class TemplateCache {
    private static final int MOST = 65_536;
    private static final int ENTERPRISE_BIT = 0x8000;
    private static final int TEMPLATE_HEADER = 4;
    private static final int OPTIONS_HEADER = 6;

    private record Key(long domain, int id) {}

    private final Map<Key, WireTemplate> templates = new HashMap<>();

    @Nullable WireTemplate find(long domain, int id) {
        return templates.get(new Key(domain, id));
    }

    /**
     * Reads a set of templates.
     *
     * @param domain of the message
     * @param set from its first template to its end
     * @param options whether they are options templates
     * @param file for errors
     */
    void read(long domain, ByteBuffer set, boolean options, MessageStream file) throws IOException {
        while (set.remaining() >= TEMPLATE_HEADER) { // what is shorter is padding
            int at = set.position();
            int id = set.getShort() & 0xFFFF;
            int count = set.getShort() & 0xFFFF;
            if (count == 0) {
                withdraw(domain, id);
                continue;
            }
            int scopes = 0;
            if (options) {
                if (set.remaining() < OPTIONS_HEADER - TEMPLATE_HEADER) {
                    throw file.damaged(at, "the set ends inside options template " + id);
                }
                scopes = set.getShort() & 0xFFFF;
            }
            templates.put(new Key(domain, id), new WireTemplate(scopes, fields(set, count, id, file)));
            if (templates.size() > MOST) {
                throw file.damaged(at, "the file states more than " + MOST + " templates");
            }
        }
    }

    /** A template without fields takes one back, or all if its number is that of the set (RFC 7011 section 8.1). */
    private void withdraw(long domain, int id) {
        if (id == Template.TEMPLATE_SET || id == Template.OPTIONS_TEMPLATE_SET) {
            boolean options = id == Template.OPTIONS_TEMPLATE_SET;
            templates
                    .entrySet()
                    .removeIf(each ->
                            each.getKey().domain() == domain && each.getValue().options() == options);
        } else {
            templates.remove(new Key(domain, id));
        }
    }

    private static List<WireField> fields(ByteBuffer set, int count, int id, MessageStream file) throws IOException {
        List<WireField> fields = new ArrayList<>(Math.min(count, 256));
        for (int i = 0; i < count; i++) {
            if (set.remaining() < 4) {
                throw file.damaged(set.position(), "the set ends inside template " + id);
            }
            int number = set.getShort() & 0xFFFF;
            int length = set.getShort() & 0xFFFF;
            long pen = 0;
            if ((number & ENTERPRISE_BIT) != 0) {
                if (set.remaining() < 4) {
                    throw file.damaged(set.position(), "the set ends inside template " + id);
                }
                pen = set.getInt() & 0xFFFF_FFFFL;
            }
            fields.add(new WireField(pen, number & ~ENTERPRISE_BIT, length));
        }
        return fields;
    }
}

package org.ocellus.output.ipfix.record;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ocellus.output.ipfix.element.FieldSpecifier;
import org.ocellus.output.ipfix.element.Template;
import org.ocellus.output.ipfix.message.Announcement;
import org.ocellus.output.ipfix.message.ObservationDomain;

/**
 * The templates of the layouts that have occurred so far. A layout is a set of sections, a bit each.
 *
 * <p>A template's number is computed of its layout, so that it means the same after a restart or an exchange of the bundle,
 * for collectors that kept what they knew. It is never given to another layout.
 */
final class LayoutTable {
    /** The most layouts; which sections a record has depends on traffic, and memory must not. */
    static final int MOST = 4096;

    /** The first numbers are for templates that are always the same. */
    static final int FIRST_ID = 512;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L; // 2^64 divided by the golden ratio
    private static final int SLOT_BITS = 14;
    private static final int SLOTS = 1 << SLOT_BITS;

    private final List<Section> sections;
    private final int scopes;
    private final ObservationDomain domain;
    private final long[] layouts = new long[SLOTS];
    private final @Nullable Announcement[] templates = new Announcement[SLOTS];
    private final BitSet ids = new BitSet();
    private int count;

    LayoutTable(List<Section> sections, int scopes, ObservationDomain domain) {
        if (sections.size() > Long.SIZE) {
            throw new IllegalArgumentException(sections.size() + " sections are more than a layout has bits");
        }
        this.sections = List.copyOf(sections);
        this.scopes = scopes;
        this.domain = domain;
    }

    /** {@return the template of a layout, null if there are too many} */
    @Nullable Announcement of(long layout) {
        int slot = (int) (layout * MULTIPLIER >>> Long.SIZE - SLOT_BITS);
        for (Announcement found = templates[slot]; found != null; found = templates[slot]) {
            if (layouts[slot] == layout) {
                return found;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        if (count == MOST) {
            return null;
        }
        count++;
        layouts[slot] = layout;
        Announcement made = domain.announce(new Template(id(layout), scopes, fields(layout)));
        templates[slot] = made;
        return made;
    }

    private int id(long layout) {
        int room = Template.LAST_ID - FIRST_ID + 1;
        int id = FIRST_ID + (int) Long.remainderUnsigned(layout * MULTIPLIER, room);
        while (ids.get(id)) {
            id = id == Template.LAST_ID ? FIRST_ID : id + 1;
        }
        ids.set(id);
        return id;
    }

    private List<FieldSpecifier> fields(long layout) {
        List<FieldSpecifier> fields = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            if ((layout & 1L << i) != 0) {
                sections.get(i).columns().forEach(each -> fields.add(each.field()));
            }
        }
        return fields;
    }
}

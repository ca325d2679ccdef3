package org.ocellus.output.ipfix.record;

import java.nio.ByteBuffer;
import java.util.List;
import org.ocellus.output.ipfix.element.DataType;
import org.ocellus.output.ipfix.element.FieldSpecifier;
import org.ocellus.output.ipfix.element.InformationElement;
import org.ocellus.output.ipfix.element.Template;
import org.ocellus.output.ipfix.message.Announcement;
import org.ocellus.output.ipfix.message.ObservationDomain;

/**
 * What was measured that nobody but Ocellus has elements for, as a subTemplateMultiList (RFC 6313 section 4.5.3): an entry a
 * section. In the record's own template there would be more fields than collectors take; Wireshark takes 60.
 */
final class MeasurementList {
    private static final int FIRST_ID = Template.FIRST_ID + 2; // behind those of layers
    private static final int LONG_LENGTH = 255;
    private static final int ALL_OF = 3; // semantic of RFC 6313 section 4.4

    private final Section[] sections;
    private final Announcement[] templates;

    MeasurementList(ObservationDomain domain) {
        List<Section> all = MeasuredSections.all();
        sections = all.toArray(Section[]::new);
        templates = new Announcement[sections.length];
        for (int i = 0; i < sections.length; i++) {
            List<FieldSpecifier> fields =
                    sections[i].columns().stream().map(Column::field).toList();
            templates[i] = domain.announce(new Template(FIRST_ID + i, 0, fields));
        }
    }

    Section section() {
        return Section.extra(
                this::measured,
                new Column(
                        new FieldSpecifier(
                                InformationElement.SUB_TEMPLATE_MULTI_LIST,
                                false,
                                DataType.SUB_TEMPLATE_MULTI_LIST.length()),
                        this::write));
    }

    private boolean measured(RecordSource source) {
        for (Section each : sections) {
            if (each.present().test(source)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the templates of the entries that a record has. */
    void collect(RecordSource source, List<Announcement> into) {
        for (int i = 0; i < sections.length; i++) {
            if (sections[i].present().test(source)) {
                into.add(templates[i]);
            }
        }
    }

    private void write(RecordSource source, ByteBuffer target) {
        target.put((byte) LONG_LENGTH);
        int length = target.position();
        target.putShort((short) 0);
        target.put((byte) ALL_OF);
        for (int i = 0; i < sections.length; i++) {
            if (sections[i].present().test(source)) {
                entry(i, source, target);
            }
        }
        target.putShort(length, (short) (target.position() - length - 2));
    }

    /** The length of an entry counts its header. */
    private void entry(int index, RecordSource source, ByteBuffer target) {
        int start = target.position();
        target.putShort((short) templates[index].template().id());
        target.putShort((short) 0);
        sections[index].write(source, target);
        target.putShort(start + 2, (short) (target.position() - start));
    }
}

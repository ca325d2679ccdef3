package org.ocellus.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.record.FieldType;
import org.ocellus.spi.record.RecordField;

final class RecordLayoutTest {

    @Test
    void fieldsHaveRoomOfTheirOwnBetweenHeaderAndPath() {
        Set<Integer> words = new HashSet<>();
        for (RecordField field : RecordField.values()) {
            int width = switch (field.type()) {
                case ADDRESS -> 24;
                case LABELS, PATH, BYTES -> 0;
                default -> 8;
            };
            for (int at = 0; at < width; at += 8) {
                int word = RecordLayout.offset(field) + at;
                assertThat(word)
                        .isGreaterThanOrEqualTo(RecordLayout.PRESENT_LATER + 8)
                        .isLessThan(RecordLayout.PATH);
                assertThat(word % 8).isZero();
                assertThat(words.add(word)).as(field.key()).isTrue();
            }
        }
    }

    @Test
    void everyFieldHasAPresenceBitOfItsOwn() {
        Set<Long> first = new HashSet<>();
        Set<Long> later = new HashSet<>();
        for (RecordField field : RecordField.values()) {
            assertThat((RecordLayout.isLater(field) ? later : first).add(RecordLayout.bit(field)))
                    .as(field.key())
                    .isTrue();
        }
    }

    @Test
    void presenceBitsOfFieldsInDifferentWordsAreNotMixed() {
        RecordField[] all = RecordField.values();
        assertThatThrownBy(() -> RecordLayout.bits(all[0], all[all.length - 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBatchHoldsManyOfTheLongestRecords() {
        assertThat(RecordBatch.CAPACITY / RecordLayout.MAX_LENGTH).isGreaterThan(10);
    }

    @Test
    void countersAndTheirTotalsAreOfOneType() {
        for (RecordField field : RecordField.values()) {
            if (field.key().endsWith("packets") || field.key().endsWith("bytes")) {
                assertThat(field.type()).isEqualTo(FieldType.COUNT);
            }
        }
    }
}

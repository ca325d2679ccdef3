package org.ocellus.query.sort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.query.QueryException;
import org.ocellus.query.key.KeyFields;
import org.ocellus.query.record.StatedRecord;
import org.ocellus.spi.record.RecordField;

class RecordSorterTest {
    private static final int RECORDS = 5_000;

    /** Sorted by the first, told apart by the second. */
    private record Numbers(long port, long sequence) {}

    private static List<Numbers> numbers() {
        Random random = new Random(3);
        List<Numbers> numbers = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            numbers.add(new Numbers(random.nextInt(500), i));
        }
        return numbers;
    }

    private static List<Numbers> sorted(List<Numbers> numbers, String order, long wanted, long memory)
            throws IOException, QueryException {
        List<Numbers> out = new ArrayList<>();
        try (RecordSorter sorter = new RecordSorter(KeyFields.toSort(order), wanted, memory)) {
            StatedRecord record = new StatedRecord();
            for (Numbers each : numbers) {
                record.clear();
                record.number(RecordField.SRC_PORT, each.port());
                record.number(RecordField.SRC_TCP_SEQ, each.sequence());
                sorter.add(record);
            }
            sorter.drain(each -> {
                out.add(new Numbers(each.number(RecordField.SRC_PORT), each.number(RecordField.SRC_TCP_SEQ)));
                return out.size() < wanted;
            });
        }
        return out;
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, 10000000", // all in memory
        "9223372036854775807, 30000", // in runs
        "9223372036854775807, 1", // a run a record
        "700, 10000000", // the first few
        "700, 100000", // the first few, of runs
        "1, 10000000"
    })
    void comesOutInOrderAndEqualOnesAsTheyCame(long wanted, long memory) throws Exception {
        List<Numbers> numbers = memory == 1 ? numbers().subList(0, 100) : numbers();
        List<Numbers> expected = numbers.stream()
                .sorted(Comparator.comparingLong(Numbers::port).reversed().thenComparingLong(Numbers::sequence))
                .limit(wanted)
                .toList();

        assertThat(sorted(numbers, "-src_port", wanted, memory)).isEqualTo(expected);
    }

    @Test
    @Timeout(60)
    void leavesNoFilesBehind() throws Exception {
        Set<Path> before = temporaryFiles();
        sorted(numbers(), "src_port", Long.MAX_VALUE, 100_000);

        while (!before.containsAll(temporaryFiles())) { // another process that sorts has its own for a moment
            Thread.sleep(10);
        }
    }

    @Test
    void nothingComesOutOfNothing() throws Exception {
        assertThat(sorted(List.of(), "src_port", Long.MAX_VALUE, 1000)).isEmpty();
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("ocellus-sort-"))
                    .collect(Collectors.toSet());
        }
    }
}

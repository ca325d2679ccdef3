package org.ocellus.query.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.query.FilterException;
import org.ocellus.spi.record.FieldType;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordFixture;

/** What holds of any expression and of any text. The seed is fixed: a failure comes again. */
class ExpressionPropertyTest {
    private static final int RUNS = 20_000;
    private static final String CHARACTERS = "abcxyz_0189 .:/-+()!=<>&|,\"'\\\t\u00fc\ud83d\ude00%*";
    private static final List<String> PIECES = List.of(
            "src_port",
            "addr",
            "layer",
            "path.vxlan",
            "start",
            "duration",
            "state",
            "tcp",
            "src",
            "host",
            "net",
            "port",
            "(",
            ")",
            ",",
            "==",
            "!=",
            "<=",
            ">",
            "in",
            "not",
            "and",
            "or",
            "has",
            "contains",
            "matches",
            "80",
            "1-2",
            "10.0.0.0/8",
            "::1",
            "'x'",
            "\"[\"",
            "5s");

    private final Random random = new Random(4);

    @Test
    void writtenExpressionReadsBackAsTheSame() throws FilterException {
        for (int i = 0; i < RUNS; i++) {
            Expression expression = expression(3);
            assertThat(Parser.parse(expression.toString()))
                    .as(expression.toString())
                    .isEqualTo(expression);
        }
    }

    @Test
    void anyExpressionCompilesAndTestsARecordThatHasNothing() {
        for (int i = 0; i < RUNS; i++) {
            Expression expression = expression(3);
            boolean passes =
                    Compiler.compile(expression).test(RecordFixture.flow().build());
            boolean negated = Compiler.compile(new Expression.Not(expression))
                    .test(RecordFixture.flow().build());
            assertThat(negated).as(expression.toString()).isNotEqualTo(passes);
        }
    }

    @Test
    void whatIsNoExpressionIsSaidAndNothingElseIsThrown() {
        int wrong = 0;
        for (int i = 0; i < RUNS; i++) {
            String text = random.nextBoolean() ? characters() : pieces();
            try {
                Compiler.compile(Parser.parse(text)).test(RecordFixture.flow().build());
            } catch (FilterException e) {
                wrong++;
                assertThat(e.position()).as(text).isBetween(0, text.length());
                assertThat(e.problem()).as(text).isNotBlank();
            }
        }
        assertThat(wrong).isGreaterThan(RUNS / 2);
    }

    @Test
    void damagedExpressionIsSaidAndNothingElseIsThrown() {
        for (int i = 0; i < RUNS; i++) {
            StringBuilder text = new StringBuilder(expression(2).toString());
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, character());
                default -> text.setLength(at);
            }
            try {
                Parser.parse(text.toString());
            } catch (FilterException e) {
                assertThat(e.position()).as(text.toString()).isBetween(0, text.length());
            }
        }
    }

    private String characters() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i >= 0; i--) {
            text.append(character());
        }
        return text.toString();
    }

    private char character() {
        return CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    }

    private String pieces() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(5) > 0 ? " " : "");
        }
        return text.toString();
    }

    private Expression expression(int depth) {
        return switch (depth == 0 ? 3 + random.nextInt(2) : random.nextInt(5)) {
            case 0 -> new Expression.And(parts(depth));
            case 1 -> new Expression.Or(parts(depth));
            case 2 -> new Expression.Not(expression(depth - 1));
            case 3 -> new Expression.Has(operand());
            default -> test();
        };
    }

    private List<Expression> parts(int depth) {
        return IntStream.rangeClosed(0, 1 + random.nextInt(2))
                .mapToObj(i -> expression(depth - 1))
                .toList();
    }

    private Operand operand() {
        List<RecordField> fields = List.of(RecordField.values());
        String key = fields.get(random.nextInt(fields.size())).key();
        String name = random.nextInt(4) == 0 ? key.replace("src_", "") : key;
        return switch (random.nextInt(8)) {
            case 0 -> new Operand.Layers();
            case 1 -> new Operand.LayerId(random.nextBoolean() ? "vxlan" : "vxlan-gpe");
            default -> Vocabulary.find(name).or(() -> Vocabulary.find(key)).orElseThrow();
        };
    }

    private Expression test() {
        Operand operand = operand();
        List<Operator> allowed = new ArrayList<>(List.of(Operator.values()));
        allowed.removeIf(each -> !OperatorRules.allow(operand.type(), each));
        Operator operator = allowed.get(random.nextInt(allowed.size()));
        int count = operator.takesList() ? 1 + random.nextInt(3) : 1;
        List<Value> values = IntStream.range(0, count)
                .mapToObj(i -> value(operand.type(), operator))
                .toList();
        return new Expression.Test(operand, operator, values);
    }

    private Value value(FieldType type, Operator operator) {
        return switch (type) {
            case ADDRESS, MAC -> addresses();
            case NUMBER, COUNT, TIME, DURATION -> numbers(type, !operator.isOrder());
            case TEXT, BYTES, LABELS, PATH -> new Value.Word(word(operator));
        };
    }

    private Value numbers(FieldType type, boolean ranges) {
        long low = random.nextLong() >>> 1 + random.nextInt(63);
        long high = ranges && random.nextBoolean() ? low + random.nextInt(1000) : low;
        return new NumberSpan(type, low, Math.max(low, high));
    }

    private Value addresses() {
        int length = new int[] {2, 4, 6, 16}[random.nextInt(4)];
        byte[] address = new byte[length];
        random.nextBytes(address);
        address[0] |= 0x20; // no IPv4 address inside one of IPv6
        int bits = random.nextBoolean() ? length * 8 : random.nextInt(length * 8 + 1);
        AddressSpan span = AddressWords.prefix(address, bits);
        return length == 16 && bits < 3 ? AddressWords.prefix(address, 128) : span;
    }

    private String word(Operator operator) {
        if (operator == Operator.MATCHES) {
            return "^a[bc]*\"\\d$";
        }
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            word.append("abAB \"\\'\u00fc,".charAt(random.nextInt(10)));
        }
        return word.toString();
    }
}

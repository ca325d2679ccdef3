package org.ocellus.query.filter;

import java.util.List;
import org.ocellus.spi.query.RecordFilter;
import org.ocellus.spi.record.RecordField;

/** Makes filters of expressions: closures that allocate nothing. */
public final class Compiler {
    private Compiler() {}

    /** {@return a filter for the use of one thread} */
    public static RecordFilter compile(Expression expression) {
        return switch (expression) {
            case Expression.And and -> and(filters(and.parts()));
            case Expression.Or or -> or(filters(or.parts()));
            case Expression.Not not -> not(compile(not.part()));
            case Expression.Has has -> has(has.operand());
            case Expression.Test test -> test(test);
        };
    }

    private static RecordFilter[] filters(List<Expression> parts) {
        return parts.stream().map(Compiler::compile).toArray(RecordFilter[]::new);
    }

    private static RecordFilter and(RecordFilter[] parts) {
        return record -> {
            for (RecordFilter part : parts) {
                if (!part.test(record)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static RecordFilter or(RecordFilter[] parts) {
        return record -> {
            for (RecordFilter part : parts) {
                if (part.test(record)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static RecordFilter not(RecordFilter part) {
        return record -> !part.test(record);
    }

    private static RecordFilter has(Operand operand) {
        return switch (operand) {
            case Operand.Fields both -> hasAny(both.fields().toArray(RecordField[]::new));
            case Operand.Layers layers -> hasAny(RecordField.PATH);
            case Operand.LayerId id -> flow -> LayerIdTest.isOnPath(flow, id.layer());
        };
    }

    private static RecordFilter hasAny(RecordField... fields) {
        return record -> {
            for (RecordField field : fields) {
                if (record.has(field)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static RecordFilter test(Expression.Test test) {
        return switch (test.operand()) {
            case Operand.Layers layers -> new LayerTest(test);
            case Operand.LayerId id -> new LayerIdTest(id.layer(), test);
            case Operand.Fields fields -> fieldTest(fields, test);
        };
    }

    private static RecordFilter fieldTest(Operand.Fields operand, Expression.Test test) {
        if (operand.isLabels()) {
            return new LabelTest(operand, test);
        }
        return switch (operand.type()) {
            case ADDRESS, MAC -> new AddressTest(operand, test);
            case TEXT, BYTES -> new TextTest(operand, test);
            case NUMBER, COUNT, TIME, DURATION, LABELS, PATH -> new NumberTest(operand, test);
        };
    }
}

package org.ocellus.query.filter;

import java.util.List;
import java.util.stream.Collectors;

/** A filter expression. Its text reads back as the same expression. */
public sealed interface Expression {

    /**
     * Passes what all of its parts pass.
     *
     * @param parts two or more
     */
    record And(List<Expression> parts) implements Expression {
        /** Copies the list. */
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(Expression::enclosed).collect(Collectors.joining(" and "));
        }
    }

    /**
     * Passes what at least one of its parts passes.
     *
     * @param parts two or more
     */
    record Or(List<Expression> parts) implements Expression {
        /** Copies the list. */
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(Expression::enclosed).collect(Collectors.joining(" or "));
        }
    }

    /**
     * Passes what its part does not.
     *
     * @param part whatever
     */
    record Not(Expression part) implements Expression {
        @Override
        public String toString() {
            return "not " + part.enclosed();
        }
    }

    /**
     * Passes records that have a field or a layer.
     *
     * @param operand what it looks at
     */
    record Has(Operand operand) implements Expression {
        @Override
        public String toString() {
            return "has " + operand;
        }
    }

    /**
     * Passes records whose value compares.
     *
     * @param operand what it looks at
     * @param operator how it compares
     * @param values with what; several only if the operator takes a list
     */
    record Test(Operand operand, Operator operator, List<Value> values) implements Expression {
        /** Copies the list. */
        public Test {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            String text = values.stream().map(Value::toString).collect(Collectors.joining(", "));
            return operand + " " + operator + " " + (operator.takesList() ? "(" + text + ")" : text);
        }
    }

    /** {@return the text, in parentheses where it has parts of its own} */
    private String enclosed() {
        return this instanceof And || this instanceof Or ? "(" + this + ")" : toString();
    }
}

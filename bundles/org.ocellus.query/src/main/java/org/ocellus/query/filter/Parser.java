package org.ocellus.query.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.ocellus.spi.query.FilterException;
import org.ocellus.spi.record.FieldType;

/**
 * Makes an expression of a text, by recursive descent.
 *
 * <pre>
 *  or    = and { ("or" | "||") and }
 *  and   = not { ("and" | "&amp;&amp;") not }
 *  not   = ("not" | "!") not | "(" or ")" | "has" name | short | test
 *  test  = name ("==" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") value
 *        | name ["not"] "in" (value | "(" value { "," value } ")")
 *        | name ("contains" | "matches") value
 *  short = protocol [end] | end
 *  end   = ["src" | "dst"] ("host" | "net" | "port") value | ("src" | "dst") value
 * </pre>
 */
public final class Parser {
    /** Enough for people, and little enough for the stack. */
    private static final int MOST_NESTED = 200;

    private final String expression;
    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(String expression) throws FilterException {
        this.expression = expression;
        tokens = Scanner.scan(expression);
    }

    /**
     * {@return the expression of a text}
     *
     * @throws FilterException if it is none; says where and what was expected
     */
    public static Expression parse(String text) throws FilterException {
        Parser parser = new Parser(text);
        Expression expression = parser.or();
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.wrong("expected and, or, or the end, and found " + parser.peek());
        }
        return expression;
    }

    private Expression or() throws FilterException {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(and());
        } while (skip("or", "||"));
        return parts.size() == 1 ? parts.getFirst() : new Expression.Or(parts);
    }

    private Expression and() throws FilterException {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(not());
        } while (skip("and", "&&"));
        return parts.size() == 1 ? parts.getFirst() : new Expression.And(parts);
    }

    private Expression not() throws FilterException {
        if (depth == MOST_NESTED) {
            throw wrong("more than " + MOST_NESTED + " expressions inside one another");
        }
        depth++;
        Expression expression = single();
        depth--;
        return expression;
    }

    private Expression single() throws FilterException {
        if (skip("not", "!")) {
            return new Expression.Not(not());
        }
        if (skip("(", "(")) {
            Expression inner = or();
            if (!skip(")", ")")) {
                throw wrong("expected ), and, or or, and found " + peek());
            }
            return inner;
        }
        if (skip("has", "has")) {
            return new Expression.Has(operand());
        }
        Optional<Expression> protocol =
                peek().kind() == Token.Kind.WORD ? Primitive.protocol(peek().text()) : Optional.empty();
        if (protocol.isPresent()) {
            at++;
            return isEnd() ? new Expression.And(List.of(protocol.get(), end())) : protocol.get();
        }
        return isEnd() ? end() : test();
    }

    /** {@code port} is the name of a field as well: then an operator stands behind it. */
    private boolean isEnd() {
        Token token = peek();
        return token.isWord(Primitive.SOURCE)
                || token.isWord(Primitive.DESTINATION)
                || token.isWord(Primitive.HOST)
                || token.isWord(Primitive.NET)
                || token.isWord(Primitive.PORT) && tokens.get(at + 1).isValue() && !isOperator(tokens.get(at + 1));
    }

    private static boolean isOperator(Token token) {
        return token.isWord("not")
                || Arrays.stream(Operator.values()).anyMatch(operator -> token.isWord(operator.toString()));
    }

    private Expression end() throws FilterException {
        String direction = skipAny(Primitive.SOURCE, Primitive.DESTINATION);
        String kind = skipAny(Primitive.HOST, Primitive.NET, Primitive.PORT);
        Operand operand = Primitive.end(direction, kind);
        return new Expression.Test(operand, Operator.EQUAL, List.of(value(operand, Operator.EQUAL)));
    }

    /** {@return the word that was passed over, empty if the next token is none of them} */
    private String skipAny(String... words) {
        for (String word : words) {
            if (skip(word, word)) {
                return word;
            }
        }
        return "";
    }

    private Operand operand() throws FilterException {
        Token token = peek();
        if (token.kind() != Token.Kind.WORD) {
            throw wrong("expected the name of a field, and found " + token);
        }
        Optional<Operand> found = Vocabulary.find(token.text());
        if (found.isEmpty()) {
            throw wrong(Vocabulary.unknown(token.text()));
        }
        at++;
        return found.get();
    }

    private Expression test() throws FilterException {
        Operand operand = operand();
        Operator operator = operator(operand);
        List<Value> values = new ArrayList<>();
        if (operator.takesList() && skip("(", "(")) {
            do {
                values.add(value(operand, operator));
            } while (skip(",", ","));
            if (!skip(")", ")")) {
                throw wrong("expected , or ) behind a value of the list, and found " + peek());
            }
        } else {
            values.add(value(operand, operator));
        }
        return new Expression.Test(operand, operator, values);
    }

    private Operator operator(Operand operand) throws FilterException {
        int begin = at;
        boolean negative = skip("not", "not");
        Token token = peek();
        String text = token.text().equals("=") ? "==" : token.text();
        String written = negative ? "not " + text : text;
        for (Operator operator : Operator.values()) {
            boolean found =
                    token.kind() != Token.Kind.QUOTED && operator.toString().equalsIgnoreCase(written);
            if (found && OperatorRules.allow(operand.type(), operator)) {
                at++;
                return operator;
            }
        }
        at = begin;
        throw wrong(
                "expected " + OperatorRules.expected(operand.type()) + " behind " + operand + ", and found " + peek());
    }

    private Value value(Operand operand, Operator operator) throws FilterException {
        Token token = peek();
        FieldType type = operand.type();
        Optional<Value> value = token.isValue() ? ValueForm.parse(type, token.text()) : Optional.empty();
        if (value.isEmpty()) {
            throw wrong("expected " + ValueForm.expected(type) + ", and found " + token);
        }
        if (operator.isOrder() && value.get() instanceof NumberSpan span && !span.isSingle()) {
            throw wrong("expected a single value behind " + operator + ", and found " + token);
        }
        if (operator == Operator.MATCHES) {
            checkPattern(token.text());
        }
        at++;
        return value.get();
    }

    private void checkPattern(String pattern) throws FilterException {
        try {
            BoundedPattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw wrong("expected a regular expression: " + e.getDescription());
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    /** Goes on if the next token is this word or this symbol. */
    private boolean skip(String word, String symbol) {
        boolean found = peek().isWord(word) || peek().isSymbol(symbol);
        if (found) {
            at++;
        }
        return found;
    }

    private FilterException wrong(String problem) {
        return new FilterException(expression, peek().position(), problem);
    }
}

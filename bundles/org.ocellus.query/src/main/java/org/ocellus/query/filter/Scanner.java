package org.ocellus.query.filter;

import java.util.ArrayList;
import java.util.List;
import org.ocellus.query.filter.Token.Kind;
import org.ocellus.spi.query.FilterException;

/** Takes an expression apart into tokens. */
final class Scanner {
    /** Longer ones come first. */
    private static final List<String> SYMBOLS =
            List.of("==", "!=", "<=", ">=", "&&", "||", "<", ">", "=", "!", "(", ")", ",");

    /** What occurs in names and in values: numbers, times, addresses, ranges. */
    private static final String IN_WORDS = "_.:/+-@%*";

    private final String expression;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Scanner(String expression) {
        this.expression = expression;
    }

    /** {@return the tokens, the last of which is the end} */
    static List<Token> scan(String expression) throws FilterException {
        Scanner scanner = new Scanner(expression);
        while (scanner.skipBlanks()) {
            scanner.next();
        }
        scanner.tokens.add(new Token(Kind.END, "", expression.length()));
        return scanner.tokens;
    }

    private boolean skipBlanks() {
        while (at < expression.length() && Character.isWhitespace(expression.charAt(at))) {
            at++;
        }
        return at < expression.length();
    }

    private void next() throws FilterException {
        char first = expression.charAt(at);
        if (first == '"' || first == '\'') {
            quoted(first);
        } else if (isInWord(first)) {
            word();
        } else {
            symbol();
        }
    }

    private static boolean isInWord(char character) {
        return Character.isLetterOrDigit(character) || IN_WORDS.indexOf(character) >= 0;
    }

    private void word() {
        int begin = at;
        while (at < expression.length() && isInWord(expression.charAt(at))) {
            at++;
        }
        tokens.add(new Token(Kind.WORD, expression.substring(begin, at), begin));
    }

    /** A backslash takes its meaning from the quote or the backslash behind it. */
    private void quoted(char quote) throws FilterException {
        int begin = at++;
        StringBuilder text = new StringBuilder();
        while (at < expression.length() && expression.charAt(at) != quote) {
            if (expression.charAt(at) == '\\' && isEscaped(at + 1, quote)) {
                at++;
            }
            text.append(expression.charAt(at++));
        }
        if (at == expression.length()) {
            throw new FilterException(expression, begin, "expected a further " + quote + " behind the text");
        }
        at++;
        tokens.add(new Token(Kind.QUOTED, text.toString(), begin));
    }

    private boolean isEscaped(int index, char quote) {
        return index < expression.length() && (expression.charAt(index) == quote || expression.charAt(index) == '\\');
    }

    private void symbol() throws FilterException {
        for (String symbol : SYMBOLS) {
            if (expression.startsWith(symbol, at)) {
                tokens.add(new Token(Kind.SYMBOL, symbol, at));
                at += symbol.length();
                return;
            }
        }
        String character = new String(Character.toChars(expression.codePointAt(at)));
        throw new FilterException(
                expression, at, "'" + character + "' means nothing here; a text with it stands in quotes");
    }
}

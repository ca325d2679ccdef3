package org.ocellus.query.filter;

/**
 * A piece of an expression.
 *
 * @param kind what it is
 * @param text what it says: a quoted text without its quotes
 * @param position where it begins, in characters from 0
 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        /** A name, a keyword or a value. */
        WORD,
        /** A text in quotes, which is a value whatever it says. */
        QUOTED,
        /** An operator, a parenthesis or a comma. */
        SYMBOL,
        /** Behind the last one. */
        END
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isValue() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** For messages: "found ...". */
    @Override
    public String toString() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}

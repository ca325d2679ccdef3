package org.ocellus.engine.record;

/** Up to eight ASCII letters as one number, first letter in the lowest byte: how records hold states and causes. */
public final class Word {
    private Word() {}

    /** {@return the word as a number} */
    public static long of(String word) {
        long packed = 0;
        for (int i = word.length() - 1; i >= 0; i--) {
            packed = packed << 8 | word.charAt(i);
        }
        return packed;
    }

    static int write(long word, byte[] target, int offset) {
        int at = offset;
        for (long rest = word; rest != 0; rest >>>= 8) {
            target[at++] = (byte) rest;
        }
        return at - offset;
    }
}

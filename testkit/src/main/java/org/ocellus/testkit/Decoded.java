package org.ocellus.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;

/**
 * What one call of a decoder came to.
 *
 * @param outcome what it answered; TRUNCATED also if it read past the end
 * @param headerLength bytes it peeled off, -1 unless forwarded
 * @param payloadLength bytes it handed on if it stated them, else -1
 * @param space where the payload leads, null unless forwarded
 * @param value the number in that space, -1 unless forwarded
 * @param tunnels identifiers given with {@code tunnel(id)}; null for {@code tunnel()}
 * @param labels identifiers given with {@code label(id)}
 * @param source the sender's address given with {@code endpoints}, null if none
 * @param destination the receiver's address given with {@code endpoints}, null if none
 * @param conversation whether the decoder claimed the conversation for its protocol
 */
public record Decoded(
        Outcome outcome,
        int headerLength,
        int payloadLength,
        @Nullable Selector space,
        int value,
        List<@Nullable Long> tunnels,
        List<Long> labels,
        @Nullable String source,
        @Nullable String destination,
        boolean conversation) {}

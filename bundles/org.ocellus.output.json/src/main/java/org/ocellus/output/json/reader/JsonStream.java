package org.ocellus.output.json.reader;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Objects of a file one after the other, one a line or not. Says where in the file something is wrong. */
public final class JsonStream {
    /** The stream is the caller's. */
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    private final JsonParser parser;
    private final String name;

    /**
     * Opens a file.
     *
     * @param stream from its first byte
     * @param name of the file, for messages
     */
    public JsonStream(InputStream stream, String name) {
        parser = FACTORY.createParser(ObjectReadContext.empty(), stream);
        this.name = name;
    }

    /** Reads one object. */
    @FunctionalInterface
    public interface ObjectReader {

        /**
         * Reads one object.
         *
         * @param parser stands at its beginning, and afterwards is to stand at its end
         * @throws IllegalArgumentException if there is something wrong with it
         */
        void read(JsonParser parser);
    }

    /**
     * Reads the next object.
     *
     * @return whether there was one
     * @throws IOException if the file is damaged or cut; the message names file, line and offset
     */
    public boolean next(ObjectReader reader) throws IOException {
        TokenStreamLocation start = parser.currentLocation();
        try {
            @Nullable JsonToken token = parser.nextToken();
            if (token == null) {
                return false;
            }
            start = parser.currentTokenLocation();
            if (token != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("expected an object");
            }
            reader.read(parser);
            return true;
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw damaged(start, e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw damaged(start, String.valueOf(e.getMessage()), e);
        }
    }

    private IOException damaged(TokenStreamLocation at, String problem, RuntimeException cause) {
        String message = problem.lines().findFirst().orElse("damaged");
        return new IOException(
                name + ": line " + at.getLineNr() + ", object at offset " + at.getByteOffset() + ": " + message, cause);
    }
}

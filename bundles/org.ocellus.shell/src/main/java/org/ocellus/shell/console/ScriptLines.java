package org.ocellus.shell.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Optional;

/** Lines that are piped in, until their end. */
final class ScriptLines implements LineSource {
    private final BufferedReader reader;

    ScriptLines(InputStream input, Charset charset) {
        reader = new BufferedReader(new InputStreamReader(input, charset));
    }

    @Override
    public Optional<String> next() {
        try {
            return Optional.ofNullable(reader.readLine());
        } catch (IOException e) {
            return Optional.empty(); // standard input went away: there will be no more commands
        }
    }

    @Override
    public void close() {
        // Standard input is not ours to close.
    }
}

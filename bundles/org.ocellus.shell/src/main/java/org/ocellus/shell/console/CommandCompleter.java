package org.ocellus.shell.console;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.ocellus.launch.shell.ShellSession;

/** Asks the session what could stand at the cursor. */
final class CommandCompleter implements Completer {
    private final ShellSession session;

    CommandCompleter(ShellSession session) {
        this.session = session;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<String> words = new ArrayList<>(line.words().subList(0, line.wordIndex()));
        words.add(line.word().substring(0, line.wordCursor()));
        session.complete(words).forEach(word -> candidates.add(new Candidate(word)));
    }
}

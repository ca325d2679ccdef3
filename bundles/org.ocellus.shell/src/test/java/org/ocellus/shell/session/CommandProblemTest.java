package org.ocellus.shell.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.felix.gogo.runtime.CommandNotFoundException;
import org.junit.jupiter.api.Test;

class CommandProblemTest {
    @Test
    void unknownCommandIsNamed() {
        assertThat(CommandProblem.of(new CommandNotFoundException("frob")))
                .isEqualTo("'frob' is no command; help lists them");
    }

    @Test
    void wordsThatNoMethodTakesLeadToHelp() {
        Exception problem = new IllegalArgumentException("Cannot coerce stop(Token) to any of [(boolean, Bundle[])]");
        assertThat(CommandProblem.of(problem)).isEqualTo("stop: cannot be used with these words; help stop");
    }

    @Test
    void otherwiseTheMessageSpeaks() {
        assertThat(CommandProblem.of(new IllegalArgumentException("there is no capture 8")))
                .isEqualTo("there is no capture 8");
        assertThat(CommandProblem.of(new IllegalStateException())).isEqualTo("IllegalStateException");
    }
}

package org.ocellus.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class FlowQuestionsTest {
    private final FlowQuestions questions = new FlowQuestions();
    private final AtomicInteger begun = new AtomicInteger();

    /** One that finds out, when it is begun, that it cannot be answered. */
    private FlowQuestion question() {
        return new FlowQuestion(reader -> {
            begun.incrementAndGet();
            throw new UnsupportedOperationException("no flows");
        });
    }

    @Test
    void anAnsweredQuestionIsNotKept() {
        questions.ask(question());
        questions.advance(1);

        assertThat(begun).hasValue(1);
        assertThat(questions.isEmpty()).isTrue();
    }

    @Test
    void thoseThatWaitWhenTheFlowsGoAreAnswered() throws Exception {
        FlowQuestion waiting = question();
        questions.ask(waiting);
        questions.close();

        assertThat(waiting.await()).isEmpty();
        assertThat(questions.isEmpty()).isTrue();
    }

    @Test
    void oneThatIsAskedWhenTheFlowsAreGoneIsAnsweredAndNotKept() throws Exception {
        questions.close();
        FlowQuestion late = question();
        questions.ask(late);

        assertThat(late.await()).isEmpty();
        assertThat(questions.isEmpty()).isTrue();
    }

    @Test
    void oneThatWasGivenUpIsNeitherKeptNorAnswered() throws Exception {
        FlowQuestion givenUp = question();
        questions.ask(givenUp);
        assertThat(givenUp.await()).as("of a worker that is held up").isEmpty();

        questions.ask(question());
        questions.advance(1);
        assertThat(begun).as("the second question is the first in turn").hasValue(1);
        assertThat(questions.isEmpty()).isTrue();
    }
}

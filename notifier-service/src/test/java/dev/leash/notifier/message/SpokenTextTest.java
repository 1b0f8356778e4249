package dev.leash.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenTextTest {

    private final Messages messages = TestDispatches.messages();

    @Test
    void doesNotSpellLinks() {
        assertThat(
                        messages.spoken(
                                TestDispatches.pageOf(
                                        "Down: https://status.example.com/x?y=z!", "")))
                .isEqualTo(
                        "This is Leash. New incident assigned. Incident 12, major: Down: a link. It is assigned to you.");
    }

    @Test
    void isShortEnoughToBeHeardOut() {
        String spoken = messages.spoken(TestDispatches.pageOf("very ".repeat(40) + "bad", ""));

        assertThat(spoken).hasSizeLessThan(260).endsWith(" very. It is assigned to you.");
    }

    @Test
    void doesNotSpellMarkup() {
        assertThat(messages.spoken(TestDispatches.pageOf("R&D <db-3> is > 90% full", "")))
                .contains("Incident 12, major: R and D db-3 is 90% full. It is");
    }
}

package dev.leash.notifier.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.IncidentBriefing;
import dev.leash.model.notification.Purpose;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTest {

    @ParameterizedTest
    @CsvSource({
        "alice@example.com, It is assigned to you., Assigned to: you",
        "bob, 'It is assigned to bob, and you are paged with them.', Assigned to: bob",
        ", You are paged for it., Assigned to: nobody"
    })
    void saysWhoHasIt(@Nullable String owner, String lead, String fact) {
        Story story = story(Purpose.PAGE, owner);

        assertThat(story.wording().lead()).isEqualTo(lead);
        assertThat(story.facts()).extracting(Fact::toString).contains(fact);
    }

    @Test
    void saysWhoElseWasToldTheLastFirst() {
        assertThat(alsoTold(List.of(TestDispatches.ALICE))).isEmpty();
        assertThat(alsoTold(List.of("bob", TestDispatches.ALICE, "carol")))
                .containsExactly("Also told: carol, bob");
        assertThat(alsoTold(List.of("a", "b", "c", "d", "e", "f", "g")))
                .containsExactly("Also told: g, f, e, d, c and 2 more");
    }

    private static List<String> alsoTold(List<String> told) {
        IncidentBriefing like = TestDispatches.briefing("bob", TestDispatches.NOW);
        IncidentBriefing briefing =
                new IncidentBriefing(
                        like.title(),
                        like.details(),
                        like.severity(),
                        like.source(),
                        like.openedAt(),
                        like.owner(),
                        like.escalateAt(),
                        like.due(),
                        told,
                        null);
        return of(TestDispatches.attempt(Channel.SLACK, Purpose.PAGE, briefing)).facts().stream()
                .map(Fact::toString)
                .filter(fact -> fact.startsWith("Also told"))
                .toList();
    }

    @Test
    void saysWhoHadItOnceItIsOver() {
        assertThat(story(Purpose.RESOLVED, "bob").facts())
                .extracting(Fact::toString)
                .contains("Was assigned to: bob");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "down | down: disk full | down: disk full",
                "down | disk full       | 'down\ndisk full'",
                "down | ''              | down",
                "down… | downtime of db | downtime of db"
            })
    void reportsTheTitleOnce(String title, String details, String report) {
        assertThat(of(TestDispatches.pageOf(title, details)).report()).isEqualTo(report);
    }

    @Test
    void hasATitleEvenWhereNothingOfItIsLeft() {
        assertThat(of(TestDispatches.pageOf("\u202E\u0007", "")).title()).isEqualTo("(no title)");
    }

    @Test
    void doesNotPrintItsLinks() {
        Story story = story(Purpose.PAGE, "bob");

        assertThat(story.toString()).contains("Acknowledge").doesNotContain("http");
    }

    private static Story story(Purpose purpose, @Nullable String owner) {
        return of(
                TestDispatches.attempt(
                        Channel.EMAIL,
                        purpose,
                        TestDispatches.briefing(owner, TestDispatches.NOW)));
    }

    private static Story of(Attempt attempt) {
        return Story.of(
                attempt, TestDispatches.links(), LocalTimes.of(TestDispatches.NOW, ZoneOffset.UTC));
    }
}

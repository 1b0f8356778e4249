package dev.leash.model.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Assignment;
import dev.leash.model.oncall.ScheduleSource;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    @Test
    void aPlaceSaysWhichLayerOrOverrideNamedThem() {
        assertThat(place(3, "rows", null)).isEqualTo("second in row 3 of “ops”, level 1, round 1");
        assertThat(place(3, null, null)).startsWith("second in row 3 of “ops”, ");
        assertThat(place(3, "kept", null))
                .startsWith("second in row 3 of an earlier version of “ops”, ");
        assertThat(place(null, null, "o1")).startsWith("second in an override of “ops”, ");
        assertThat(place(null, "weeks", null)).startsWith("second in “ops”, ");
    }

    private static String place(
            @Nullable Integer row, @Nullable String layer, @Nullable String override) {
        return Phrases.place(
                        new Assignment(
                                "alice",
                                List.of("alice"),
                                Assignment.Why.ON_CALL,
                                1,
                                PathPosition.FIRST,
                                new ScheduleSource("ops", 1, row, 2, layer, override),
                                List.of(),
                                0,
                                null,
                                Instant.EPOCH))
                .in(Decoration.PLAIN);
    }

    @Test
    void saysWhoDidSomethingAndNeverTheSameTwice() {
        assertThat(by(Actor.source("webhook"))).isEqualTo("a report by webhook");
        assertThat(by(Actor.source("grafana"))).isEqualTo("grafana by webhook");
        assertThat(by(Actor.timer())).isEqualTo("Leash because a deadline passed");
        assertThat(by(Actor.anybody(Actor.Via.LINK))).isEqualTo("somebody by link");
    }

    private static String by(Actor actor) {
        return Phrases.of(actor).in(Decoration.PLAIN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | p1",
                "2 | p1 and p2",
                "3 | p1, p2 and p3",
                "5 | p1, p2, p3, p4 and p5",
                "6 | p1, p2, p3, p4 and 2 others",
                "200 | p1, p2, p3, p4 and 196 others"
            })
    void namesAFewPeopleAndCountsTheRest(int count, String words) {
        List<String> people = IntStream.rangeClosed(1, count).mapToObj(n -> "p" + n).toList();

        assertThat(Phrase.people(people).in(Decoration.PLAIN)).isEqualTo(words);
    }

    @Test
    void aChannelMarksUpEachPartInItsOwnWay() {
        Decoration html =
                new Decoration() {
                    @Override
                    public String quote(String text) {
                        return text.replace("<", "&lt;");
                    }

                    @Override
                    public String person(String id) {
                        return "<b>" + quote(id) + "</b>";
                    }

                    @Override
                    public String time(Instant at) {
                        return "<time>" + at + "</time>";
                    }
                };

        assertThat(
                        Phrase.person("<ann>")
                                .then(" wrote ")
                                .quote("<i>")
                                .then(" at ")
                                .time(Instant.EPOCH)
                                .in(html))
                .isEqualTo("<b>&lt;ann></b> wrote &lt;i> at <time>1970-01-01T00:00:00Z</time>");
    }
}

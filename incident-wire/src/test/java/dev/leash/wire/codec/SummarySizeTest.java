package dev.leash.wire.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.IncidentEvent.RoleAssigned;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Link;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.Roles;
import dev.leash.model.incident.Summaries;
import dev.leash.model.severity.Severity;
import dev.leash.model.severity.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an event says of its incident stays small, however much was reported. */
class SummarySizeTest {

    private static final String WIDE = "界";

    @Test
    void aSummaryOfTheLargestReportIsWithinItsBound() {
        Summaries summaries = new Summaries(_ -> Incident.UNREPORTED);
        summaries.complete(event(1, new Opened(largestReport(), "signal-1", path())));
        List<String> everybody =
                IntStream.range(0, 200).mapToObj(i -> WIDE.repeat(60) + i).toList();

        IncidentRecord last =
                summaries.complete(event(2, new NobodyFound(List.of(), everybody, 1, Checkout.AT)));
        for (int role = 0; role < Roles.MAX; role++) {
            String id = WIDE.repeat(62) + (10 + role);
            last = summaries.complete(event(3 + role, new RoleAssigned(id, id, WIDE, null)));
        }
        IncidentSummary summary = Objects.requireNonNull(last.incident());

        assertThat(Json.text(summary).getBytes(UTF_8))
                .hasSizeLessThanOrEqualTo(IncidentSummary.MAX_BYTES);
        assertThat(summary.roles()).hasSize(2);
        assertThat(summary.escalation().involved()).endsWith(everybody.getLast());
        assertThat(summary.excerpt()).endsWith("…");
    }

    /** Whatever each of its parts may be. */
    @ParameterizedTest
    @ValueSource(strings = {WIDE, "\"", "\\", "é", "😀"})
    void theLargestValuesOfEverythingAreWithinIt(String one) {
        String id = ("x".repeat(242) + "@example.com");
        Report report =
                new Report(
                        filling(one, Report.MAX_TITLE_LENGTH),
                        filling(one, Report.MAX_DETAILS_LENGTH),
                        new Severity(
                                filling(one, Severity.MAX_ID_LENGTH),
                                filling(one, Severity.MAX_NAME_LENGTH),
                                Severity.MAX_RANK,
                                Urgency.CRITICAL),
                        IntStream.range(0, Report.MAX_LABELS)
                                .boxed()
                                .collect(Collectors.toMap(i -> "k" + i, _ -> one)),
                        IntStream.range(0, Report.MAX_LINKS)
                                .mapToObj(i -> new Link(one, "https://e.com/" + i))
                                .toList(),
                        null,
                        filling(one, Report.MAX_LABEL_LENGTH));
        EscalationPath path =
                EscalationPath.rotating(
                        id, "default", Duration.ofMinutes(15), Duration.ZERO, WhenNobody.RETRY);
        Summaries summaries = new Summaries(_ -> Incident.UNREPORTED);
        summaries.complete(event(1, new Opened(report, "signal-1", path)));
        summaries.complete(event(2, new IncidentEvent.Acknowledged(id, null)));

        IncidentRecord last =
                summaries.complete(
                        event(3, new IncidentEvent.Snoozed("z" + id.substring(1), Checkout.AT)));

        assertThat(Json.text(Objects.requireNonNull(last.incident())).getBytes(UTF_8))
                .hasSizeLessThanOrEqualTo(IncidentSummary.MAX_BYTES);
    }

    private static String filling(String one, int length) {
        return one.repeat(length / one.length());
    }

    private static Report largestReport() {
        return new Report(
                WIDE.repeat(Report.MAX_TITLE_LENGTH),
                (WIDE + "\n").repeat(Report.MAX_DETAILS_LENGTH / 2),
                Severity.CRITICAL,
                IntStream.range(0, Report.MAX_LABELS)
                        .boxed()
                        .collect(Collectors.toMap(i -> "k" + i, i -> WIDE.repeat(i * 2))),
                IntStream.range(0, Report.MAX_LINKS)
                        .mapToObj(i -> new Link(WIDE.repeat(90), "https://example.com/" + i))
                        .toList(),
                null,
                WIDE.repeat(100));
    }

    private static EscalationPath path() {
        return EscalationPath.rotating(
                "default", "default", Duration.ofMinutes(15), Duration.ZERO, WhenNobody.RETRY);
    }

    private static IncidentRecord event(long sequence, IncidentEvent event) {
        return new IncidentRecord("12", sequence, Checkout.AT, Actor.timer(), "cause", event);
    }
}

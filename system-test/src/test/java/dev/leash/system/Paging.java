package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.model.search.SkippedTarget;
import dev.leash.wire.outbox.OutboxMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the log proves about the paging of one incident.
 *
 * @param log where it is read
 * @param incidentId which incident
 */
record Paging(Log log, String incidentId) {

    /** Paging every three seconds, to people who can take as much. */
    static final Map<String, String> QUICK =
            Map.of(
                    "ESCALATION_DELAY_MINUTES",
                    "0.05",
                    "SMS_LIMIT",
                    "off",
                    "VOICE_LIMIT",
                    "off",
                    "SLACK_LIMIT",
                    "off",
                    "EMAIL_LIMIT",
                    "off");

    /** Every time somebody got it, in order. */
    List<Assignment> assignments() {
        return assigned().map(event -> ((Assigned) event.event()).assignment()).toList();
    }

    /** Who had it, in order. */
    List<String> assignees() {
        return assignments().stream().map(Assignment::assignee).toList();
    }

    /** Whether a search passed over somebody for this reason. */
    boolean passedOver(String person, SkippedTarget.Reason reason) {
        return assignments().stream()
                .anyMatch(
                        assignment ->
                                assignment.skipped().contains(new SkippedTarget(person, reason)));
    }

    /** Whether the newest assignment of somebody has reached them on all their channels. */
    boolean hasReached(String person) {
        return assigned()
                .filter(event -> ((Assigned) event.event()).assignment().paged().contains(person))
                .reduce((_, newer) -> newer)
                .filter(event -> hasTold(event, person))
                .isPresent();
    }

    /** Whether an event has been told to somebody on all their channels. */
    boolean hasTold(IncidentRecord event, String person) {
        List<String> sent = log.outbox().stream().map(OutboxMessage::id).toList();
        return everyChannel(event, person).allMatch(delivery -> sent.contains(delivery + "-1"));
    }

    /**
     * Everybody an assignment names was paged for it once on each of their channels, and nobody
     * else was; the history has no gap.
     *
     * @param removed who was removed from the contacts meanwhile: a page that was on its way to
     *     them just then finds nobody
     */
    void assertNothingLostAndNothingTwice(Set<String> removed) {
        List<IncidentRecord> events = log.eventsOf(incidentId);
        assertThat(events)
                .extracting(IncidentRecord::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
        List<DeliveryRecord> deliveries =
                log.deliveries().stream()
                        .filter(one -> one.delivery().incidentId().equals(incidentId))
                        .toList();
        assertThat(idsOf(deliveries, DeliveryEvent.Requested.class))
                .doesNotHaveDuplicates()
                .containsAll(
                        wantedPages().stream()
                                .filter(page -> !removed.contains(page.person()))
                                .toList());
        assertThat(
                        Stream.of(
                                        DeliveryEvent.Sent.class,
                                        DeliveryEvent.Cancelled.class,
                                        DeliveryEvent.Failed.class)
                                .flatMap(type -> idsOf(deliveries, type).stream()))
                .as("every delivery ends once")
                .containsExactlyInAnyOrderElementsOf(
                        idsOf(deliveries, DeliveryEvent.Requested.class));
        assertThat(log.outbox()).extracting(OutboxMessage::id).doesNotHaveDuplicates();
    }

    private List<DeliveryId> wantedPages() {
        return assigned()
                .flatMap(
                        event ->
                                ((Assigned) event.event())
                                        .assignment().paged().stream()
                                                .flatMap(person -> everyChannel(event, person)))
                .toList();
    }

    private Stream<IncidentRecord> assigned() {
        return log.eventsOf(incidentId).stream().filter(event -> event.event() instanceof Assigned);
    }

    private static Stream<DeliveryId> everyChannel(IncidentRecord event, String person) {
        return Channel.ALL.stream()
                .map(
                        channel ->
                                new DeliveryId(
                                        event.incidentId(), event.sequence(), channel, person));
    }

    private static List<DeliveryId> idsOf(
            List<DeliveryRecord> deliveries, Class<? extends DeliveryEvent> type) {
        return deliveries.stream()
                .filter(one -> type.isInstance(one.event()))
                .map(DeliveryRecord::delivery)
                .toList();
    }
}

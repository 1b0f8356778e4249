package dev.leash.intake.lead;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.leash.intake.people.DirectoryCache;
import dev.leash.intake.people.SlackUsers;
import dev.leash.model.directory.Contact;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles verified webhooks: finds the lead among the contacts, and records that they lead. Each is
 * counted by its outcome.
 */
final class LeadHandler {

    /** Maximum number of messages that are remembered. */
    static final int MAX_REMEMBERED = 10_000;

    /** Longer than any message is sent again. */
    private static final Duration REMEMBERED_FOR = Duration.ofHours(30);

    private static final Logger LOG = LoggerFactory.getLogger(LeadHandler.class);

    private final DirectoryCache people;
    private final SlackUsers slack;
    private final LeadRecords records;
    private final MeterRegistry registry;
    private final Cache<String, LeadOutcome> handled =
            Caffeine.newBuilder()
                    .maximumSize(MAX_REMEMBERED)
                    .expireAfterWrite(REMEMBERED_FOR)
                    .build();

    LeadHandler(
            DirectoryCache people, SlackUsers slack, LeadRecords records, MeterRegistry registry) {
        this.people = people;
        this.slack = slack;
        this.records = records;
        this.registry = registry;
    }

    /**
     * Handles one message. Blocks until Kafka has taken what it says.
     *
     * @param messageId id of the message, the same when it is sent again
     * @param body its body
     */
    LeadOutcome handle(String messageId, byte[] body) {
        LeadOutcome outcome =
                handled.getIfPresent(messageId) == null
                        ? outcome(messageId, body)
                        : LeadOutcome.REPEATED;
        if (outcome.isFinal()) {
            handled.put(messageId, outcome);
        }
        Counter.builder("leash.incident_io.webhooks")
                .description("Signed webhooks of incident.io, by their outcome")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
        return outcome;
    }

    private LeadOutcome outcome(String messageId, byte[] body) {
        Optional<LeadPayload> payload = LeadPayload.read(body);
        if (payload.isEmpty()) {
            return LeadOutcome.UNREADABLE;
        }
        return switch (payload.get()) {
            case LeadPayload.Early _ -> LeadOutcome.EARLY;
            case LeadPayload.NoLead _ -> LeadOutcome.NO_LEAD;
            case LeadPayload.AnotherEvent _ -> LeadOutcome.ANOTHER_EVENT;
            case LeadPayload.Lead _ when !people.isReady() -> LeadOutcome.NOT_READY;
            case LeadPayload.Lead lead ->
                    contact(lead)
                            .map(
                                    contact ->
                                            records.record(messageId, contact, lead.incidentId()))
                            .orElseGet(() -> unknown(lead));
        };
    }

    /**
     * By the Slack id as an alias, else by asking Slack, else by the address that incident.io
     * sends.
     */
    private Optional<Contact> contact(LeadPayload.Lead lead) {
        return Optional.ofNullable(lead.slackUser())
                .flatMap(id -> people.person(id).or(() -> slack.contact(id)))
                .or(() -> Optional.ofNullable(lead.email()).flatMap(people::person));
    }

    private static LeadOutcome unknown(LeadPayload.Lead lead) {
        LOG.warn("The lead of incident {} at incident.io is no contact", lead.incidentId());
        return LeadOutcome.NO_CONTACT;
    }
}

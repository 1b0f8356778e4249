package dev.leash.intake.lead;

import com.fasterxml.uuid.Generators;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.leash.intake.people.DirectoryCache;
import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.Manager;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.IncidentLeads;
import dev.leash.model.incident.Actor;
import dev.leash.model.notification.PersonalNotice;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records in the log who leads which incident at incident.io, and has the administrators told of a
 * lead who lacks the required role. They are told first: what is recorded is not told again.
 * Thread-safe.
 */
final class LeadRecords {

    private static final Logger LOG = LoggerFactory.getLogger(LeadRecords.class);
    private static final UUID NAMESPACE = UUID.fromString("0c7f7f4e-5b0b-4f43-9f0e-9a3f6f0f6b52");

    /** Maximum number of administrators who are told. */
    private static final int MAX_TOLD = 20;

    private static final int MAX_RECENT = 10_000;

    /** Longer than the directory takes to come back from the log. */
    private static final Duration RECENT = Duration.ofMinutes(10);

    private final Producers producers;
    private final DirectoryCache people;
    private final RequiredRole role;
    private final InstantSource clock;
    private final Cache<String, IncidentLeads> recent =
            Caffeine.newBuilder().maximumSize(MAX_RECENT).expireAfterWrite(RECENT).build();

    LeadRecords(
            Producers producers, DirectoryCache people, RequiredRole role, InstantSource clock) {
        this.producers = producers;
        this.people = people;
        this.role = role;
        this.clock = clock;
    }

    /** Records that a contact leads an incident. Blocks until that is durable. */
    synchronized LeadOutcome record(String messageId, Contact lead, String incident) {
        IncidentLeads before = recent.getIfPresent(lead.id());
        if (before == null) {
            before = people.leads(lead.id()).orElse(null);
        }
        if (before != null && before.incidents().contains(incident)) {
            return LeadOutcome.KNOWN;
        }
        IncidentLeads after =
                before == null
                        ? new IncidentLeads(lead.id(), List.of(incident))
                        : before.with(incident);
        if (!(role.isHeldBy(lead) || tellAdministrators(lead, incident))
                || !put(messageId, after)) {
            return LeadOutcome.NOT_TAKEN;
        }
        recent.put(lead.id(), after);
        LOG.info("{} is now incident lead for incident id: {}", lead.id(), incident);
        return LeadOutcome.RECORDED;
    }

    private boolean put(String messageId, IncidentLeads leads) {
        Change change = new Change.Put(Manager.SYSTEM, leads);
        String id = Generators.nameBasedGenerator(NAMESPACE).generate(messageId).toString();
        return send(
                Topics.CHANGES,
                change.key(),
                new ChangeEnvelope(
                        id, clock.instant(), Actor.source("incident.io"), null, change));
    }

    private boolean tellAdministrators(Contact lead, String incident) {
        PersonalNotice.OfLead matter =
                new PersonalNotice.OfLead(
                        incident,
                        lead.id(),
                        role.name().toLowerCase(Locale.ROOT),
                        clock.instant());
        return people.contacts().stream()
                .filter(Contact::isTold)
                .filter(Contact::isReachable)
                .limit(MAX_TOLD)
                .map(contact -> new PersonalTrigger.LeadReported(contact.id(), matter))
                .allMatch(told -> send(Topics.OCCASIONS, told.person(), told));
    }

    private <T> boolean send(Topic<T> topic, String key, T value) {
        try {
            producers.send(topic, key, value).join();
            return true;
        } catch (CompletionException | KafkaException e) {
            LOG.warn("Kafka did not accept a lead of incident.io: {}", e.getMessage());
            return false;
        }
    }
}

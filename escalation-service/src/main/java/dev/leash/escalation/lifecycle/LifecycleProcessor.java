package dev.leash.escalation.lifecycle;

import static java.util.Objects.requireNonNull;

import dev.leash.model.alert.AlertFeedback;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Requested;
import dev.leash.model.incident.State;
import dev.leash.model.incident.Timer;
import dev.leash.model.triage.DedupKey;
import dev.leash.model.triage.Feedback;
import dev.leash.model.triage.Signal;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.directory.StoredDirectory;
import dev.leash.wire.due.AlarmClock;
import dev.leash.wire.due.DueIndex;
import dev.leash.wire.kafka.Commits;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the lifecycle, remembers its answer, and passes it on. Everything is computed before
 * anything is written: what a processor wrote before it threw would be committed.
 */
final class LifecycleProcessor implements Processor<String, Requested, String, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(LifecycleProcessor.class);
    private static final int MAX_DEADLINES_PER_TICK = 2_000;

    /** How long after its deadline an incident that cannot be read is looked at again. */
    private static final Duration LOOKS_AGAIN = Duration.ofMinutes(5);

    private final EscalationPath defaultPath;
    private final Duration reopenFor;
    private final DeadlineWatch watch;
    private final LongSupplier nanoTime;
    private ProcessorContext<String, Object> context;
    private Commits commits;
    private Retention incidents;
    private AlarmClock clock;
    private Deadlines deadlines;
    private Directory directory;
    private NewSearches newSearches;
    private Openings openings;

    @SuppressWarnings("NullAway.Init")
    LifecycleProcessor(
            EscalationPath defaultPath,
            Duration reopenFor,
            DeadlineWatch watch,
            LongSupplier nanoTime) {
        this.defaultPath = defaultPath;
        this.reopenFor = reopenFor;
        this.watch = watch;
        this.nanoTime = nanoTime;
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        commits = new Commits(context);
        clock =
                new AlarmClock(
                        processorContext,
                        processorContext.getStateStore(LifecycleTopology.DEADLINES),
                        this::meetDue,
                        nanoTime);
        deadlines = new Deadlines(clock, watch);
        incidents = new Retention(processorContext, deadlines);
        DirectoryStore records =
                new DirectoryStore(processorContext.getStateStore(DirectoryStore.NAME));
        directory = new StoredDirectory(records, defaultPath, reopenFor);
        newSearches = new NewSearches(records, clock);
        openings = new Openings(directory, defaultPath);
        watch.armed(clock.size());
    }

    @Override
    public void close() {
        watch.armed(-clock.size());
    }

    @Override
    public void process(Record<String, Requested> record) {
        if (isHandedOver()) {
            processOrQueue(record);
        } else {
            process(record.value());
        }
        commits.later();
        commits.settle();
    }

    /**
     * Where a command of triage cannot be carried out at once, it is tried again from the topic of
     * commands: the dead letter would otherwise be the report, of which triage has already taken
     * note.
     */
    private void processOrQueue(Record<String, Requested> record) {
        try {
            process(record.value());
        } catch (TaskCorruptedException
                | TaskMigratedException
                | ProducerFencedException
                | InvalidProducerEpochException
                | InterruptException endsTheTask) {
            throw endsTheTask;
        } catch (RuntimeException e) {
            LOG.warn("A command of triage is tried again from its topic", e);
            queue(record.value());
        }
    }

    private void queue(Requested request) {
        forward(request.incidentId(), request, LifecycleTopology.COMMANDS);
    }

    /** Whether triage handed it over without a topic between, be it when a clock rang. */
    private boolean isHandedOver() {
        return context.recordMetadata()
                .filter(read -> Topics.COMMANDS.name().equals(read.topic()))
                .isEmpty();
    }

    private void process(Requested request) {
        requireUnderstood(request);
        Incident before = incidents.incident(request.incidentId());
        if (mayBeOpenedLater(before, request)) {
            queue(request);
            return;
        }
        Step step = openings.decide(before, request.at(now()));
        carryOut(step);
        tellTriage(
                Feedback.bounced(step.request(), step.decision().outcome()), request.incidentId());
        if (isAwaited(request)) {
            answer(Reply.of(request.id(), request.incidentId(), step.decision().outcome()));
        }
        joined(request, step.decision().outcome()).ifPresent(this::answer);
    }

    /**
     * Whether a report that triage handed over joins an incident whose opening may be on its way in
     * the topic of commands, as after an upgrade, or when it was tried again from there.
     */
    private boolean mayBeOpenedLater(Incident before, Requested request) {
        return before instanceof Incident.Unreported
                && request.command() instanceof IncidentCommand.Attach
                && isHandedOver();
    }

    /**
     * What a person asks is refused in words when only a newer version knows it. What Leash itself
     * asks would be lost with nobody to read the refusal: it goes to the dead letters, from where it
     * can be sent again after the upgrade.
     */
    private static void requireUnderstood(Requested request) {
        if (request.command() instanceof IncidentCommand.Unrecognised(String type)
                && !isAwaited(request)) {
            throw new IllegalStateException("only a newer version knows the command " + type);
        }
    }

    /**
     * Only here it is certain that a report joined its incident: one that came just too late goes
     * back to triage, which answers it then.
     */
    private static Optional<Reply> joined(Requested request, Outcome outcome) {
        return request.command() instanceof IncidentCommand.Attach attach
                        && attach.requestId() != null
                        && !(outcome instanceof Outcome.Refused)
                ? Optional.of(
                        Reply.of(
                                attach.requestId(),
                                request.incidentId(),
                                new Outcome.AlreadyDone(OutcomeCode.ATTACHED_TO_OPEN, "This was added to incident %s, which is open."
                                        .formatted(request.incidentId()))))
                : Optional.empty();
    }

    private void answer(Reply reply) {
        forward(reply.requestId(), reply, LifecycleTopology.OUTCOMES);
    }

    private void meetDue(Instant now) {
        watch.ticked();
        Unmet unmet = new Unmet();
        try {
            clock.dealWithDue(now, MAX_DEADLINES_PER_TICK, entry -> deal(entry, now, unmet));
            newSearches.propose(now, incidentId -> searchAgain(incidentId, now));
            incidents.armMissing();
            unmet.complain();
        } finally {
            commits.settle();
        }
    }

    /** What cannot be decided now is left to its deadline, which is met or given up. */
    private void searchAgain(String incidentId, Instant now) {
        Optional<Step> step;
        try {
            step = foundAtLast(incidentId, now);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("Nobody was searched for again for incident {}", incidentId, e);
            return;
        }
        step.ifPresent(this::carryOut);
    }

    private Optional<Step> foundAtLast(String incidentId, Instant now) {
        return incidents.incident(incidentId) instanceof Incident.Known known
                        && known.state() == State.PENDING
                ? Optional.of(Step.of(known, search(known, now), directory))
                : Optional.empty();
    }

    private void deal(DueIndex.Entry entry, Instant now, Unmet unmet) {
        Optional<Step> step = meetOrGiveUp(entry, now, unmet);
        if (step.isPresent()) {
            carryOut(step.get());
            deadlines.disarmUnlessOf(entry, step.get().before(), step.get().after());
        } else {
            deadlines.disarm(entry);
        }
    }

    /**
     * One incident that cannot be decided must neither keep the others waiting nor be forgotten.
     * What Kafka throws is about the stores, and not about this incident: the clock rings again.
     */
    private Optional<Step> meetOrGiveUp(DueIndex.Entry entry, Instant now, Unmet unmet) {
        try {
            return meet(entry, now);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            watch.failed();
            unmet.add(entry.id(), e);
            return giveUp(entry, now, e);
        }
    }

    /** Empty when nothing is due. */
    private Optional<Step> meet(DueIndex.Entry entry, Instant now) {
        Incident incident = incidents.incident(entry.id());
        if (incidents.letGo(incident, now)) {
            return Optional.empty();
        }
        return incident.deadlines().entrySet().stream()
                .filter(armed -> !armed.getValue().isAfter(now))
                .min(Map.Entry.comparingByValue())
                .map(due -> meet(incident, due.getKey(), due.getValue(), entry.id(), now));
    }

    private Step meet(Incident incident, Timer timer, Instant dueAt, String id, Instant now) {
        Step step = Step.of(incident, deadline(id, timer, dueAt, now), directory);
        watch.met(Duration.between(dueAt, now));
        return step;
    }

    /**
     * Empty when not even that is possible, because the incident cannot be read: perhaps a newer
     * version wrote it and was taken back. It is looked at again, until one comes that can.
     */
    private Optional<Step> giveUp(DueIndex.Entry entry, Instant now, RuntimeException why) {
        try {
            return incidents.incident(entry.id()) instanceof Incident.Known known
                    ? Optional.of(
                            Step.givingUp(
                                    known,
                                    deadline(entry.id(), Timer.UNKNOWN, entry.dueAt(), now),
                                    openings.tellable(known.escalation().audience().involved()),
                                    Unmet.reason(why)))
                    : Optional.empty();
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            deadlines.arm(new DueIndex.Entry(now.plus(LOOKS_AGAIN), entry.id(), entry.timer()));
            return Optional.empty();
        }
    }

    private void carryOut(Step step) {
        if (step.recorded().isEmpty()) {
            return;
        }
        Incident.Known after = step.after();
        String id = after.id();
        incidents.put(after);
        deadlines.rearm(step.before(), after);
        step.recorded().forEach(recorded -> forward(id, recorded, LifecycleTopology.EVENTS));
        step.notices()
                .forEach(notice -> forward(notice.person(), notice, LifecycleTopology.NOTICES));
        Feedback.of(step.before(), after)
                .ifPresent(
                        word -> {
                            forward(id, word, LifecycleTopology.SIGNALS);
                            tellAlert(word, after);
                        });
    }

    private void tellAlert(Signal toTriage, Incident.Known incident) {
        AlertFeedback.of(toTriage)
                .ifPresent(
                        word ->
                                forward(
                                        requireNonNull(DedupKey.of(incident.details().report())),
                                        word,
                                        LifecycleTopology.ALERTS));
    }

    private void tellTriage(Optional<Signal> signal, String incidentId) {
        signal.ifPresent(word -> forward(incidentId, word, LifecycleTopology.SIGNALS));
    }

    private static boolean isAwaited(Requested request) {
        return switch (request.actor().kind()) {
            case PERSON, ANYBODY -> true;
            case SOURCE, LEASH, UNKNOWN -> false;
        };
    }

    private static Requested deadline(
            String incidentId, Timer timer, Instant dueAt, Instant now) {
        String id = "due-" + incidentId + "-" + dueAt.toEpochMilli();
        return new Requested(
                id,
                incidentId,
                now,
                Actor.timer(),
                null,
                new IncidentCommand.MeetDeadline(timer, dueAt));
    }

    private static Requested search(Incident.Known pending, Instant now) {
        String incidentId = pending.id();
        return new Requested(
                "search-" + incidentId + "-" + pending.core().sequence(),
                incidentId,
                now,
                Actor.timer(),
                null,
                new IncidentCommand.SearchAgain());
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    /** Whatever is passed on, somebody waits for. */
    private void forward(String key, Object value, String sink) {
        commits.soon();
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
    }
}

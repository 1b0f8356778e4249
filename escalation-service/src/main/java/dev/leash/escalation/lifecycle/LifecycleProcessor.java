package dev.leash.escalation.lifecycle;

import dev.leash.model.alert.AlertFeedback;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.State;
import dev.leash.model.incident.Timer;
import dev.leash.model.triage.Feedback;
import dev.leash.model.triage.ServiceClaims;
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
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processor that applies the rules of the lifecycle, stores their result, and forwards it.
 * Everything is computed before anything is written, because writes before an exception would be
 * committed.
 */
final class LifecycleProcessor implements Processor<String, CommandEnvelope, String, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(LifecycleProcessor.class);
    private static final int MAX_DEADLINES_PER_TICK = 2_000;

    /** How long after its deadline an unreadable incident is tried again. */
    private static final Duration LOOKS_AGAIN = Duration.ofMinutes(5);

    private final EscalationPath defaultPath;
    private final Duration reopenFor;
    private final DeadlineWatch watch;
    private final LongSupplier nanoTime;
    private ProcessorContext<String, Object> context;
    private Commits commits;
    private Retention incidents;
    private AlarmClock clock;
    private IncidentDeadlineStore deadlines;
    private Directory directory;
    private NewSearches newSearches;
    private RegularSearches regularSearches;
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
        deadlines = new IncidentDeadlineStore(clock, watch);
        incidents = new Retention(processorContext, deadlines);
        DirectoryStore records =
                new DirectoryStore(processorContext.getStateStore(DirectoryStore.NAME));
        directory = new StoredDirectory(records, defaultPath, reopenFor);
        newSearches = new NewSearches(records, clock);
        regularSearches = new RegularSearches(clock);
        openings = new Openings(directory, defaultPath);
        watch.armed(clock.size());
    }

    @Override
    public void close() {
        watch.armed(-clock.size());
    }

    @Override
    public void process(Record<String, CommandEnvelope> record) {
        if (isHandedOver()) {
            processOrQueue(record);
        } else {
            process(record.value());
        }
        commits.later();
        commits.settle();
    }

    /**
     * Processes a command of triage; after a failure, it is retried from the topic of commands.
     * Otherwise the dead letter would be the report, which triage has already counted as handled.
     */
    private void processOrQueue(Record<String, CommandEnvelope> record) {
        try {
            process(record.value());
        } catch (TaskCorruptedException
                | TaskMigratedException
                | ProducerFencedException
                | InvalidProducerEpochException
                | InterruptException
                | ProcessorStateException
                | InvalidStateStoreException endsTheTask) {
            throw endsTheTask;
        } catch (RuntimeException e) {
            LOG.warn(
                    "A command of triage is tried again from its topic: {}",
                    UnmetDeadlines.named(e));
            queue(record.value());
        }
    }

    private void queue(CommandEnvelope request) {
        forward(request.incidentId(), request, LifecycleTopology.COMMANDS);
    }

    /**
     * Whether triage forwarded the current record directly, without a topic between, also from a
     * punctuator.
     */
    private boolean isHandedOver() {
        return context.recordMetadata()
                .filter(read -> Topics.COMMANDS.name().equals(read.topic()))
                .isEmpty();
    }

    private void process(CommandEnvelope request) {
        requireUnderstood(request);
        Incident before = incidents.incident(request.incidentId());
        if (mayBeOpenedLater(before, request)) {
            queue(request);
            return;
        }
        DecidedCommand step = openings.decide(before, request.at(now()));
        carryOut(step);
        tellTriage(
                Feedback.bounced(step.request(), step.decision().outcome()), request.incidentId());
        if (isAwaited(request)) {
            answer(Reply.of(request.id(), request.incidentId(), step.decision().outcome()));
        }
        joined(request, step.decision().outcome()).ifPresent(this::answer);
    }

    /**
     * Whether a report that triage forwarded directly belongs to an incident whose opening may
     * still be in the topic of commands, after an upgrade or a retry.
     */
    private boolean mayBeOpenedLater(Incident before, CommandEnvelope request) {
        return before instanceof Incident.Unreported
                && request.command() instanceof IncidentCommand.Attach
                && isHandedOver();
    }

    /**
     * Refuses a command that only a newer version knows. A person is told in words. For a command
     * of Leash itself nobody reads the refusal: it becomes a dead letter, which can be retried
     * after the upgrade.
     */
    private static void requireUnderstood(CommandEnvelope request) {
        if (request.command() instanceof IncidentCommand.Unrecognised(String type)
                && !isAwaited(request)) {
            throw new IllegalStateException("only a newer version knows the command " + type);
        }
    }

    /**
     * The reply to a report that was attached. Only here it is certain that it was: a report that
     * came just too late goes back to triage, which replies then.
     */
    private static Optional<Reply> joined(CommandEnvelope request, Outcome outcome) {
        return request.command() instanceof IncidentCommand.Attach attach
                        && attach.requestId() != null
                        && !(outcome instanceof Outcome.Refused)
                ? Optional.of(
                        Reply.of(
                                attach.requestId(),
                                request.incidentId(),
                                new Outcome.AlreadyDone(
                                        OutcomeCode.ATTACHED_TO_OPEN,
                                        "The report was added to the open incident %s."
                                                .formatted(request.incidentId()))))
                : Optional.empty();
    }

    private void answer(Reply reply) {
        forward(reply.requestId(), reply, LifecycleTopology.OUTCOMES);
    }

    private void meetDue(Instant now) {
        watch.ticked();
        UnmetDeadlines unmet = new UnmetDeadlines();
        try {
            clock.dealWithDue(now, MAX_DEADLINES_PER_TICK, entry -> deal(entry, now, unmet));
            newSearches.propose(now, incidentId -> searchAgain(incidentId, false, now));
            regularSearches.propose(now, incidentId -> searchAgain(incidentId, true, now));
            incidents.armMissing();
            unmet.complain();
        } finally {
            commits.settle();
        }
    }

    /** What cannot be decided now is left to its deadline, which is met or given up. */
    private void searchAgain(String incidentId, boolean isRegular, Instant now) {
        Optional<DecidedCommand> step;
        try {
            step = foundAtLast(incidentId, isRegular, now);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn(
                    "Nobody was searched for again for incident {}: {}",
                    incidentId,
                    UnmetDeadlines.named(e));
            return;
        }
        step.ifPresent(this::carryOut);
    }

    private Optional<DecidedCommand> foundAtLast(
            String incidentId, boolean isRegular, Instant now) {
        return incidents.incident(incidentId) instanceof Incident.Known known
                        && known.state() == State.PENDING
                ? Optional.of(DecidedCommand.of(known, search(known, isRegular, now), directory))
                : Optional.empty();
    }

    private void deal(DueIndex.Entry entry, Instant now, UnmetDeadlines unmet) {
        Optional<DecidedCommand> step = meetOrGiveUp(entry, now, unmet);
        if (step.isPresent()) {
            carryOut(step.get());
            deadlines.disarmUnlessOf(entry, step.get().before(), step.get().after());
        } else {
            deadlines.disarm(entry);
        }
    }

    /**
     * Meets a deadline, or gives up. An incident that cannot be decided must neither delay others
     * nor be forgotten. Exceptions of Kafka concern the stores, not this incident: the deadline is
     * tried again.
     */
    private Optional<DecidedCommand> meetOrGiveUp(
            DueIndex.Entry entry, Instant now, UnmetDeadlines unmet) {
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

    /** Meets the earliest deadline of an incident; empty when none is due. */
    private Optional<DecidedCommand> meet(DueIndex.Entry entry, Instant now) {
        Incident incident = incidents.incident(entry.id());
        if (incidents.letGo(incident, now)) {
            return Optional.empty();
        }
        return incident.deadlines().entrySet().stream()
                .filter(armed -> !armed.getValue().isAfter(now))
                .min(Map.Entry.comparingByValue())
                .map(due -> meet(incident, due.getKey(), due.getValue(), entry.id(), now));
    }

    private DecidedCommand meet(
            Incident incident, Timer timer, Instant dueAt, String id, Instant now) {
        DecidedCommand step =
                DecidedCommand.of(incident, deadline(id, timer, dueAt, now), directory);
        watch.met(Duration.between(dueAt, now));
        return step;
    }

    /**
     * Puts an incident into ERROR. Empty when it cannot be read, perhaps because a newer version
     * wrote it before a downgrade; then it is tried again until a version can read it.
     */
    private Optional<DecidedCommand> giveUp(
            DueIndex.Entry entry, Instant now, RuntimeException why) {
        try {
            return incidents.incident(entry.id()) instanceof Incident.Known known
                    ? Optional.of(
                            DecidedCommand.givingUp(
                                    known,
                                    deadline(entry.id(), Timer.UNKNOWN, entry.dueAt(), now),
                                    openings.tellable(known.escalation().audience().involved()),
                                    UnmetDeadlines.reason(why)))
                    : Optional.empty();
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            deadlines.arm(new DueIndex.Entry(now.plus(LOOKS_AGAIN), entry.id(), entry.timer()));
            return Optional.empty();
        }
    }

    /**
     * A deadline without its incident is harmless, and an incident without its deadline is not:
     * what fails in between is tried again, and finds the incident as it was.
     */
    private void carryOut(DecidedCommand step) {
        if (step.recorded().isEmpty()) {
            return;
        }
        Incident.Known after = step.after();
        String id = after.id();
        deadlines.armNew(step.before(), after);
        incidents.put(after);
        deadlines.disarmOld(step.before(), after);
        step.recorded().forEach(recorded -> forward(id, recorded, LifecycleTopology.EVENTS));
        step.notices()
                .forEach(notice -> forward(notice.person(), notice, LifecycleTopology.NOTICES));
        Feedback.of(step.before(), after)
                .forEach(
                        word -> {
                            forward(id, word, LifecycleTopology.SIGNALS);
                            AlertFeedback.of(word).ifPresent(this::tellAlert);
                        });
        ServiceClaims.feedback(step.before(), after, directory)
                .forEach(word -> forward(id, word, LifecycleTopology.SIGNALS));
    }

    private void tellAlert(AlertFeedback word) {
        forward(word.key(), word.command(), LifecycleTopology.ALERTS);
    }

    private void tellTriage(Optional<Signal> signal, String incidentId) {
        signal.ifPresent(word -> forward(incidentId, word, LifecycleTopology.SIGNALS));
    }

    private static boolean isAwaited(CommandEnvelope request) {
        return switch (request.actor().kind()) {
            case PERSON, ANYBODY -> true;
            case SOURCE, LEASH, UNKNOWN -> false;
        };
    }

    private static CommandEnvelope deadline(
            String incidentId, Timer timer, Instant dueAt, Instant now) {
        String id = "due-" + incidentId + "-" + dueAt.toEpochMilli();
        return new CommandEnvelope(
                id,
                incidentId,
                now,
                Actor.timer(),
                null,
                new IncidentCommand.MeetDeadline(timer, dueAt));
    }

    private static CommandEnvelope search(Incident.Known pending, boolean isRegular, Instant now) {
        String incidentId = pending.id();
        return new CommandEnvelope(
                "search-" + incidentId + "-" + pending.core().sequence(),
                incidentId,
                now,
                Actor.timer(),
                null,
                new IncidentCommand.SearchAgain(isRegular ? true : null));
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    /** Forwards a result; somebody waits for every one of them. */
    private void forward(String key, Object value, String sink) {
        commits.soon();
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
    }
}

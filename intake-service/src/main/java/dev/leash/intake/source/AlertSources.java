package dev.leash.intake.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.leash.intake.body.KeyText;
import dev.leash.intake.declare.Declarations;
import dev.leash.intake.guard.Throttle;
import dev.leash.intake.people.DirectoryCache;
import dev.leash.intake.source.SourceCounts.Result;
import dev.leash.model.alert.AlertCommand;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.incident.Report;
import dev.leash.model.source.AlertSource;
import dev.leash.model.source.SourceFormat;
import dev.leash.model.incident.DedupKey;
import dev.leash.wire.reply.CommandClient.Command;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What all formats share: finds the source of a key, holds back what is too much, and makes alerts
 * durable. An alert that cannot be read is kept as one that says so; so is word that alerts are
 * held back. Blocks nobody.
 */
public final class AlertSources {

    private static final String UNREADABLE = "leash-unreadable";
    private static final String HELD_BACK = "leash-held-back";

    /** How often one is told that alerts of a source are held back. */
    private static final Duration TELL_AGAIN = Duration.ofMinutes(1);

    private final DirectoryCache directory;
    private final Declarations declarations;
    private final Throttle throttle;
    private final SourceCounts counts;
    private final InstantSource clock;
    private final SourceLimits limits = new SourceLimits();
    private final Cache<String, Boolean> told =
            Caffeine.newBuilder()
                    .maximumSize(Kinds.ALERT_SOURCE.atMost())
                    .expireAfterWrite(TELL_AGAIN)
                    .build();

    AlertSources(
            DirectoryCache directory,
            Declarations declarations,
            Throttle throttle,
            SourceCounts counts,
            InstantSource clock) {
        this.directory = directory;
        this.declarations = declarations;
        this.throttle = throttle;
        this.counts = counts;
        this.clock = clock;
    }

    /** The source of a format whose key this is; a key of another format is unknown. */
    public FoundSource find(SourceFormat format, @Nullable String key) {
        if (key == null || key.isEmpty()) {
            return new FoundSource.Unknown();
        }
        Optional<AlertSource> found =
                directory
                        .source(key, clock.instant())
                        .filter(source -> source.format() == format);
        if (found.isPresent()) {
            return new FoundSource.Known(found.get());
        }
        return directory.isReady() ? new FoundSource.Unknown() : new FoundSource.NotReady();
    }

    /** Takes what a source says, in order for each alert. */
    public CompletableFuture<SourceAnswer> take(AlertSource source, List<AlertMessage> messages) {
        return take(source, messages, Result.TAKEN);
    }

    /**
     * Keeps what a source has sent, but cannot be read, as an alert that says so.
     *
     * @param why what is wrong, in a sentence
     * @param body the body, or as much of it as is known
     */
    public CompletableFuture<SourceAnswer> keep(AlertSource source, String why, String body) {
        AlertContent content =
                new AlertContent(source.name() + " sent an alert that cannot be read")
                        .paragraph(why)
                        .paragraph(body);
        return take(source, List.of(new AlertMessage.Fire(UNREADABLE, content)), Result.UNREADABLE);
    }

    private CompletableFuture<SourceAnswer> take(
            AlertSource source, List<AlertMessage> messages, Result outcome) {
        int alerts = messages.size();
        if (!source.enabled()) {
            counts.count(source, Result.DISABLED, alerts);
            return CompletableFuture.completedFuture(new SourceAnswer.Taken());
        }
        OptionalLong busy = throttle.secondsToWait();
        OptionalLong wait = busy.isPresent() ? busy : limits.secondsToWait(source, alerts);
        if (wait.isPresent()) {
            counts.count(source, Result.HELD_BACK, alerts);
            tellHeldBack(source);
            return CompletableFuture.completedFuture(
                    new SourceAnswer.HeldBack(wait.getAsLong()));
        }
        return handOver(source, messages)
                .thenApply(
                        isDurable -> {
                            counts.count(source, isDurable ? outcome : Result.NOT_TAKEN, alerts);
                            return isDurable
                                    ? new SourceAnswer.Taken()
                                    : new SourceAnswer.NotTaken();
                        });
    }

    private void tellHeldBack(AlertSource source) {
        if (told.asMap().putIfAbsent(source.id(), true) != null) {
            return;
        }
        AlertContent content =
                new AlertContent(source.name() + " sends too many alerts; some are held back")
                        .paragraph(
                                "More than %d alerts a minute came from it, or more reports than Leash takes at once. Its page says how many were held back; raise its limit there, or group alerts where they are sent."
                                        .formatted(source.perMinute()));
        var _ = handOver(source, List.of(new AlertMessage.Fire(HELD_BACK, content)));
    }

    /** Whether all are durable. */
    private CompletableFuture<Boolean> handOver(AlertSource source, List<AlertMessage> messages) {
        CompletableFuture<Boolean> all = CompletableFuture.completedFuture(true);
        for (AlertMessage message : messages) {
            all =
                    all.thenCombine(
                            declarations.handOver(command(source, message)), Boolean::logicalAnd);
        }
        return all;
    }

    private Command<AlertCommand> command(AlertSource source, AlertMessage message) {
        String requestId = declarations.newId();
        String id = source.id() + "/" + requestId;
        AlertCommand command =
                switch (message) {
                    case AlertMessage.Fire fire ->
                            new AlertCommand.Fire(
                                    id, null, report(source, fire, fire.content()), null);
                    case AlertMessage.Resolve over ->
                            new AlertCommand.Resolve(
                                    id,
                                    null,
                                    report(source, over, over.content()),
                                    null,
                                    source.resolvesIncidents() ? true : null);
                    case AlertMessage.Ask(_, var request) ->
                            new AlertCommand.Ask(id, source.name(), request);
                };
        String key = DedupKey.ofSource(source.id(), fitting(message));
        return new Command<>(requestId, Topics.ALERTS, key, command);
    }

    private Report report(AlertSource source, AlertMessage message, AlertContent content) {
        return content.report(
                source, fitting(message), directory.classification(), directory.isReady());
    }

    private static String fitting(AlertMessage message) {
        return KeyText.fitting(message.dedupKey(), Report.MAX_DEDUP_KEY_LENGTH);
    }
}

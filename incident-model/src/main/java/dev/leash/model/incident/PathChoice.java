package dev.leash.model.incident;

import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Choice of the escalation path an incident is opened with. A report is never lost because a path
 * does not exist.
 *
 * @param path the path
 * @param fallback why it is another than was wanted; null when it is the wanted one
 */
record PathChoice(EscalationPath path, @Nullable PathFallback fallback) {

    private static final Duration ESCALATE_AFTER = Duration.ofMinutes(15);

    /** The path with that id, else the default path, else a path that pages the stand-ins. */
    static PathChoice of(String wanted, Directory directory) {
        return TestPage.path(wanted)
                .or(() -> directory.path(wanted))
                .map(path -> new PathChoice(path, null))
                .or(
                        () ->
                                directory
                                        .path(EscalationPath.DEFAULT_ID)
                                        .map(path -> instead(path, wanted)))
                .orElseGet(
                        () ->
                                new PathChoice(
                                        lastResort(directory),
                                        new PathFallback(wanted, PathFallback.NO_PATH)));
    }

    private static PathChoice instead(EscalationPath path, String wanted) {
        return new PathChoice(path, new PathFallback(wanted, PathFallback.UNKNOWN_PATH));
    }

    private static EscalationPath lastResort(Directory directory) {
        List<Target> told =
                directory.toldWhenNobody().stream()
                        .limit(EscalationLevel.MAX_TARGETS)
                        .<Target>map(Target.Person::new)
                        .toList();
        return Optional.of(told)
                .filter(targets -> !targets.isEmpty())
                .map(targets -> new EscalationLevel(targets, ESCALATE_AFTER.toMillis()))
                .map(PathChoice::forEver)
                .orElseGet(PathChoice::whoeverComes);
    }

    private static EscalationPath forEver(EscalationLevel level) {
        return new EscalationPath(
                EscalationPath.DEFAULT_ID, 1, List.of(level), 0, 0, WhenNobody.RETRY);
    }

    /**
     * A path that pages who is on call by the default schedule; while nobody is, the search is
     * repeated.
     */
    private static EscalationPath whoeverComes() {
        return EscalationPath.rotating(
                EscalationPath.DEFAULT_ID,
                EscalationPath.DEFAULT_ID,
                ESCALATE_AFTER,
                Duration.ZERO,
                WhenNobody.RETRY);
    }
}

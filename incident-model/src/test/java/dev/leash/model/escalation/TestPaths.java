package dev.leash.model.escalation;

import dev.leash.model.escalation.EscalationPath.WhenNobody;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Escalation paths, written briefly. Each is called {@link #ID}, retries and never pages again. */
public final class TestPaths {

    /** The path of what is not routed elsewhere. */
    public static final String ID = "default";

    private TestPaths() {}

    /** The behaviour without a path: the list of a schedule rotates for ever. */
    public static EscalationPath rotating(String scheduleId, Duration escalateAfter) {
        return EscalationPath.rotating(
                ID, scheduleId, escalateAfter, Duration.ZERO, WhenNobody.RETRY);
    }

    /** These rungs, so many times; 0 is for ever. */
    public static EscalationPath path(int rounds, EscalationLevel... rungs) {
        return new EscalationPath(ID, 1, List.of(rungs), rounds, 0, WhenNobody.RETRY);
    }

    /** A rung that pages these people together. */
    public static EscalationLevel rung(Duration escalateAfter, String... people) {
        return rung(
                escalateAfter, Stream.of(people).map(Target.Person::new).toArray(Target[]::new));
    }

    /** A rung that pages these targets together. */
    public static EscalationLevel rung(Duration escalateAfter, Target... targets) {
        return new EscalationLevel(List.of(targets), escalateAfter.toMillis());
    }

    /** The same, but it pages again after so much silence. */
    public static EscalationPath pagingAgain(EscalationPath path, Duration ackTimeout) {
        return new EscalationPath(
                path.id(),
                path.version(),
                path.rungs(),
                path.rounds(),
                ackTimeout.toMillis(),
                path.whenNobody());
    }

    /** The same, but it fails when nobody can be found. */
    public static EscalationPath failing(EscalationPath path) {
        return new EscalationPath(
                path.id(),
                path.version(),
                path.rungs(),
                path.rounds(),
                path.ackTimeoutMillis(),
                WhenNobody.FAIL);
    }

    /** The same, edited so often. */
    public static EscalationPath version(long version, EscalationPath path) {
        return new EscalationPath(
                path.id(),
                version,
                path.rungs(),
                path.rounds(),
                path.ackTimeoutMillis(),
                path.whenNobody());
    }
}

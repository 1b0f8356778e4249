package dev.leash.model.configuration;

import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.Target;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules of escalation paths. */
final class PathKind {

    private PathKind() {}

    static Set<String> references(EscalationPath path) {
        return path.rungs().stream()
                .flatMap(rung -> rung.targets().stream())
                .flatMap(PathKind::reference)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> reference(Target target) {
        return switch (target) {
            case Target.Person(String contact) -> Stream.of(Kinds.CONTACT.key(contact));
            case Target.OnCall(String schedule) -> Stream.of(Kinds.SCHEDULE.key(schedule));
            case Target.NextOnCall(String schedule) -> Stream.of(Kinds.SCHEDULE.key(schedule));
            case Target.Unrecognised _ -> Stream.empty();
        };
    }

    /**
     * The path as it is kept for ever: with ids only. A path of an older release may name somebody
     * who was never a contact.
     */
    static EscalationPath lasting(EscalationPath path, UnaryOperator<String> idOf) {
        return with(
                path,
                path.version(),
                path.rungs().stream().map(rung -> lasting(rung, idOf)).toList());
    }

    private static EscalationLevel lasting(EscalationLevel rung, UnaryOperator<String> idOf) {
        return new EscalationLevel(
                rung.targets().stream()
                        .map(
                                target ->
                                        target instanceof Target.Person(String contact)
                                                ? new Target.Person(idOf.apply(contact))
                                                : target)
                        .toList(),
                rung.escalateAfterMillis());
    }

    static EscalationPath numbered(EscalationPath path, long version) {
        return with(path, version, path.rungs());
    }

    private static EscalationPath with(
            EscalationPath path, long version, List<EscalationLevel> rungs) {
        return new EscalationPath(
                path.id(),
                version,
                rungs,
                path.rounds(),
                path.ackTimeoutMillis(),
                path.whenNobody());
    }
}

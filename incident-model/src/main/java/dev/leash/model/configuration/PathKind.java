package dev.leash.model.configuration;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.Rung;
import dev.leash.model.escalation.Target;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Descriptor of escalation paths. */
final class PathKind implements Kind<EscalationPath> {

    @Override
    public String name() {
        return "path";
    }

    @Override
    public Class<EscalationPath> type() {
        return EscalationPath.class;
    }

    @Override
    public String id(EscalationPath path) {
        return path.id();
    }

    @Override
    public int atMost() {
        return 1_000;
    }

    @Override
    public Set<String> references(EscalationPath path) {
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

    /** What an older release wrote may name somebody who was never a contact. */
    @Override
    public EscalationPath lasting(EscalationPath path, UnaryOperator<String> idOf) {
        return new EscalationPath(
                path.id(),
                path.version(),
                path.rungs().stream().map(rung -> lasting(rung, idOf)).toList(),
                path.rounds(),
                path.ackTimeoutMillis(),
                path.whenNobody());
    }

    private static Rung lasting(Rung rung, UnaryOperator<String> idOf) {
        return new Rung(
                rung.targets().stream().map(target -> lasting(target, idOf)).toList(),
                rung.escalateAfterMillis());
    }

    private static Target lasting(Target target, UnaryOperator<String> idOf) {
        return target instanceof Target.Person(String contact)
                ? new Target.Person(idOf.apply(contact))
                : target;
    }

    @Override
    public long number(EscalationPath path) {
        return path.version();
    }

    @Override
    public EscalationPath numbered(EscalationPath path, long version) {
        return new EscalationPath(
                path.id(),
                version,
                path.rungs(),
                path.rounds(),
                path.ackTimeoutMillis(),
                path.whenNobody());
    }
}

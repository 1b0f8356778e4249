package dev.leash.model.configuration;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.Target;
import java.util.Set;
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

package dev.leash.wire.codec;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.leash.model.configuration.Kind;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.escalation.Target;
import dev.leash.model.incident.PagingState;
import dev.leash.model.kind.Configured;
import dev.leash.model.notification.PersonalNotice;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Registry of the nested families and their names on the wire. */
final class NestedRecords {

    /** Targets of a level. */
    static final NestedFamily<Target.Unrecognised> TARGET =
            new NestedFamily<>(
                    Target.class,
                    "kind",
                    Types.<Target>none()
                            .and("person", Target.Person.class)
                            .and("on_call", Target.OnCall.class)
                            .and("next_on_call", Target.NextOnCall.class),
                    Target.Unrecognised.class,
                    Target.Unrecognised::new,
                    Target.Unrecognised::json);

    /** Personal notices. */
    static final NestedFamily<PersonalNotice.Unrecognised> MATTER =
            new NestedFamily<>(
                    PersonalNotice.class,
                    "about",
                    Types.<PersonalNotice>none()
                            .and("shift", PersonalNotice.OfShift.class)
                            .and("endpoint", PersonalNotice.OfEndpoint.class)
                            .and("channel", PersonalNotice.OfChannel.class)
                            .and("lead", PersonalNotice.OfLead.class)
                            .and("test", PersonalNotice.OfTest.class)
                            .and("code", PersonalNotice.OfCode.class)
                            .and("outcome", PersonalNotice.OfOutcome.class),
                    PersonalNotice.Unrecognised.class,
                    PersonalNotice.Unrecognised::new,
                    PersonalNotice.Unrecognised::json);

    /** Things of any kind that is configured. */
    static final NestedFamily<Configured.Unrecognised> CONFIGURED =
            new NestedFamily<>(
                    Configured.class,
                    "kind",
                    kinds(),
                    Configured.Unrecognised.class,
                    Configured.Unrecognised::new,
                    Configured.Unrecognised::json);

    /** Owner and deadlines of an incident, in a store. */
    static final NestedFamily<PagingState> PAGING =
            NestedFamily.closed(
                    PagingState.class,
                    "state",
                    Types.<PagingState>none()
                            .and("pending", PagingState.Pending.class)
                            .and("assigned", PagingState.Assigned.class)
                            .and("in_progress", PagingState.InProgress.class)
                            .and("resolved", PagingState.Resolved.class)
                            .and("draft", PagingState.Drafted.class)
                            .and("in_error", PagingState.InError.class));

    /** All nested families. */
    static final List<NestedFamily<?>> ALL = List.of(TARGET, MATTER, CONFIGURED, PAGING);

    private NestedRecords() {}

    private static Types<Configured> kinds() {
        Types<Configured> types = Types.none();
        for (Kind<?> kind : Kinds.ALL) {
            types = types.and(kind.name(), kind.type());
        }
        return types;
    }

    /** Module for {@link Json#MAPPER}. */
    static SimpleModule module() {
        SimpleModule module = new SimpleModule("leash-nested-records");
        ALL.forEach(family -> family.addTo(module));
        return module;
    }

    /** Tells Jackson the families and their members. */
    static final class Names extends NopAnnotationIntrospector {

        @Serial private static final long serialVersionUID = 1;

        @Override
        public @Nullable TypeResolverBuilder<?> findTypeResolver(
                MapperConfig<?> config, AnnotatedClass annotated, JavaType baseType) {
            Class<?> declared = annotated.getRawType();
            return familyOf(declared)
                    .map(
                            family ->
                                    new StdTypeResolverBuilder()
                                            .init(family.typeInfo(declared), null))
                    .orElse(null);
        }

        @Override
        public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
            return familyOf(annotated.getRawType())
                    .filter(family -> family.type() == annotated.getRawType())
                    .map(NestedFamily::names)
                    .orElse(null);
        }

        @Override
        public @Nullable String findTypeName(AnnotatedClass annotated) {
            return familyOf(annotated.getRawType()).stream()
                    .flatMap(family -> family.names().stream())
                    .filter(member -> member.getType() == annotated.getRawType())
                    .map(NamedType::getName)
                    .findFirst()
                    .orElse(null);
        }

        private static Optional<NestedFamily<?>> familyOf(Class<?> declared) {
            return ALL.stream().filter(family -> family.isOf(declared)).findFirst();
        }
    }
}

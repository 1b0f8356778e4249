package dev.leash.model.configuration;

import dev.leash.model.directory.VerifiedMethod;
import dev.leash.model.directory.VerifiedMethods;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Descriptor of what people have shown of their contact methods. Planning finds it out. */
final class VerifiedKind implements Kind<VerifiedMethods> {

    @Override
    public String name() {
        return "verified";
    }

    @Override
    public Class<VerifiedMethods> type() {
        return VerifiedMethods.class;
    }

    @Override
    public String id(VerifiedMethods methods) {
        return methods.person();
    }

    @Override
    public int atMost() {
        return 20_000;
    }

    /** What comes late must not bring back somebody who was forgotten. */
    @Override
    public Set<String> needs(VerifiedMethods methods) {
        return Set.of(Kinds.CONTACT.key(methods.person()));
    }

    @Override
    public Set<Manager> managers() {
        return EnumSet.noneOf(Manager.class);
    }

    @Override
    public Manager formerly() {
        return Manager.SYSTEM;
    }

    @Override
    public VerifiedMethods lasting(VerifiedMethods verified, UnaryOperator<String> idOf) {
        return new VerifiedMethods(
                verified.person(),
                verified.methods().stream()
                        .map(method -> new VerifiedMethod(method.channel(), "", method.at()))
                        .toList());
    }
}

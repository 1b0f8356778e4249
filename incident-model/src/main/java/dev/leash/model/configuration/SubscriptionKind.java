package dev.leash.model.configuration;

import dev.leash.model.directory.Subscription;
import java.util.EnumSet;
import java.util.Set;

/** Descriptor of who wants updates by mail. It outlives a contact who comes back. */
final class SubscriptionKind implements Kind<Subscription> {

    @Override
    public String name() {
        return "subscription";
    }

    @Override
    public Class<Subscription> type() {
        return Subscription.class;
    }

    @Override
    public String id(Subscription subscription) {
        return subscription.person();
    }

    @Override
    public int atMost() {
        return 20_000;
    }

    /** What comes late must not bring back somebody who was forgotten. */
    @Override
    public Set<String> needs(Subscription subscription) {
        return Set.of(Kinds.CONTACT.key(subscription.person()));
    }

    /** Who says once more what holds already changes nothing, and holds it since when they did. */
    @Override
    public boolean isSame(Subscription one, Subscription other) {
        return one.person().equals(other.person())
                && one.updatesByMail() == other.updatesByMail();
    }

    @Override
    public Set<Manager> managers() {
        return EnumSet.of(Manager.PAGE);
    }

    @Override
    public Manager formerly() {
        return Manager.PAGE;
    }

    @Override
    public boolean isOnesOwn() {
        return true;
    }
}

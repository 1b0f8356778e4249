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

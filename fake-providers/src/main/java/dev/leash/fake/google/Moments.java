package dev.leash.fake.google;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Actions between one call and the next, once each. */
final class Moments {

    private record Moment(String method, Runnable happens) {}

    private final List<Moment> planned = new ArrayList<>();

    synchronized void afterNext(String method, Runnable happens) {
        planned.add(new Moment(method, happens));
    }

    /** Runs the action planned after a call of a method. */
    void after(String method) {
        take(method).ifPresent(moment -> moment.happens().run());
    }

    private synchronized Optional<Moment> take(String method) {
        Optional<Moment> moment =
                planned.stream().filter(one -> one.method().equals(method)).findFirst();
        moment.ifPresent(planned::remove);
        return moment;
    }
}

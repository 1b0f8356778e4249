package dev.leash.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Planned faults: some for a single request, some until further notice. */
final class Plans {

    private record Plan(Predicate<ReceivedRequest> which, Fault fault) {}

    private final List<Plan> once = new ArrayList<>();
    private final List<Plan> always = new ArrayList<>();

    synchronized void once(Predicate<ReceivedRequest> which, Fault fault) {
        once.add(new Plan(which, fault));
    }

    synchronized void always(Predicate<ReceivedRequest> which, Fault fault) {
        always.add(new Plan(which, fault));
    }

    /** Removes the lasting faults. */
    synchronized void recover() {
        always.clear();
    }

    synchronized Optional<Fault> next(ReceivedRequest request) {
        Optional<Plan> planned =
                once.stream().filter(plan -> plan.which().test(request)).findFirst();
        planned.ifPresent(once::remove);
        return planned.or(
                        () ->
                                always.stream()
                                        .filter(plan -> plan.which().test(request))
                                        .findFirst())
                .map(Plan::fault);
    }
}

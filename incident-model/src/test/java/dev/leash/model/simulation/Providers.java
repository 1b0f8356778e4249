package dev.leash.model.simulation;

import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryInput;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.SendResult;
import dev.leash.model.simulation.Services.Reported;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Workers that may die between any two steps, and providers that take a message, refuse it or leave
 * everybody in doubt. What arrived is written down where no crash reaches it.
 */
final class Providers {

    private final Services services;
    private final FaultInjection mischief;
    private final List<Dispatch.Attempt> begun = new ArrayList<>();

    /** How often each delivery arrived. */
    final Map<DeliveryId, Integer> arrived = new LinkedHashMap<>();

    /** How often nobody could know whether a delivery had arrived. */
    final Map<DeliveryId, Integer> doubts = new HashMap<>();

    boolean areWell;

    Providers(Services services, FaultInjection mischief) {
        this.services = services;
        this.mischief = mischief;
    }

    boolean haveWork() {
        return !begun.isEmpty() || !services.files.dispatches.isEmpty();
    }

    void work(RandomGenerator random) {
        if (!begun.isEmpty() && (services.files.dispatches.isEmpty() || random.nextBoolean())) {
            finish(begun.remove(random.nextInt(begun.size())), random);
        } else if (!services.files.dispatches.isEmpty()) {
            begin(
                    services.files.dispatches.remove(
                            random.nextInt(services.files.dispatches.size())));
        }
    }

    private void begin(Dispatch dispatch) {
        switch (dispatch) {
            case Dispatch.Attempt taken -> {
                report(taken, new DeliveryInput.Begun(taken.attempt()));
                begun.add(taken);
            }
            case Dispatch.Revise _, Dispatch.SignIn _, Dispatch.Personal _ -> {}
        }
    }

    private void finish(Dispatch.Attempt attempt, RandomGenerator random) {
        int fate = areWell ? 0 : random.nextInt(10);
        switch (fate) {
            case 6 -> end(attempt, new SendResult.Retryable("busy", Duration.ofSeconds(3)));
            case 7 -> end(attempt, new SendResult.Permanent("no such number"));
            case 8 -> doubt(attempt, random.nextBoolean());
            case 9 -> die(attempt, random.nextBoolean());
            default -> {
                arrive(attempt);
                if (mischief == FaultInjection.SEND_TWICE) {
                    arrive(attempt);
                }
                end(attempt, new SendResult.Sent(null));
            }
        }
    }

    private void doubt(Dispatch.Attempt attempt, boolean arrives) {
        if (arrives) {
            arrive(attempt);
        }
        doubts.merge(attempt.delivery(), 1, Integer::sum);
        end(attempt, new SendResult.Unknown("the line broke"));
    }

    /** The worker dies before or after the provider took it; somebody else is given the work. */
    private void die(Dispatch.Attempt attempt, boolean arrives) {
        if (arrives) {
            arrive(attempt);
        }
        doubts.merge(attempt.delivery(), 1, Integer::sum);
        services.files.dispatches.add(attempt);
    }

    private void arrive(Dispatch.Attempt attempt) {
        arrived.merge(attempt.delivery(), 1, Integer::sum);
    }

    private void end(Dispatch.Attempt attempt, SendResult result) {
        if (mischief == FaultInjection.LOSE_A_RECEIPT) {
            return;
        }
        report(attempt, new DeliveryInput.Ended(attempt.attempt(), result, false));
    }

    private void report(Dispatch.Attempt attempt, DeliveryInput input) {
        services.receipts.add(new Reported(attempt.delivery(), input));
    }
}

package dev.leash.chaos.fault;

import dev.leash.chaos.mail.Mood;
import dev.leash.chaos.plant.Part;
import dev.leash.verification.ledger.Fault.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * What is broken, and when: decided before anything begins, by the seed alone. Crashes are two
 * thirds of it; they go round all processes, so that each is killed about as often.
 */
public final class Plan {

    /** What Kafka's clients go through. */
    public static final String TO_KAFKA = "kafka";

    private static final List<Part> PARTS = List.of(Part.values());
    private static final List<Mood> UNWELL =
            List.of(Mood.SLOW, Mood.REFUSING, Mood.HANGING, Mood.DROPPING);

    private final RandomGenerator random;
    private final List<Planned> planned = new ArrayList<>();
    private final List<Part> toBeKilled = new ArrayList<>();

    private Plan(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A plan.
     *
     * @param seed decides everything
     * @param over how long things are broken
     * @param calm how long nothing is broken between two faults, on average
     */
    public static List<Planned> of(long seed, Duration over, Duration calm) {
        Plan plan = new Plan(new Random(seed));
        Duration at = plan.pause(calm);
        while (at.compareTo(over) < 0) {
            Planned next = plan.next(at);
            plan.planned.add(next);
            at = at.plus(next.lasts()).plus(plan.pause(calm));
        }
        return List.copyOf(plan.planned);
    }

    /** Between half and one and a half times as long. */
    private Duration pause(Duration calm) {
        return calm.dividedBy(2).plusMillis(random.nextLong(calm.toMillis()));
    }

    private Planned next(Duration at) {
        int kind = random.nextInt(100);
        if (kind < 66) {
            return new Planned(at, Kind.CRASH, nextToBeKilled().word(), Duration.ZERO);
        }
        if (kind < 71) {
            return new Planned(at, Kind.RESTART, anyPart().word(), Duration.ZERO);
        }
        if (kind < 80) {
            return new Planned(at, Kind.PAUSE, anyPart().word(), seconds(1, 9));
        }
        if (kind < 85) {
            return new Planned(at, Kind.CUT, TO_KAFKA, seconds(1, 6));
        }
        if (kind < 90) {
            return new Planned(at, Kind.SLOW, TO_KAFKA, seconds(3, 10));
        }
        Mood mood = UNWELL.get(random.nextInt(UNWELL.size()));
        return new Planned(at, Kind.PROVIDER, mood.name(), seconds(5, 15));
    }

    private Part nextToBeKilled() {
        if (toBeKilled.isEmpty()) {
            toBeKilled.addAll(PARTS);
        }
        return toBeKilled.remove(random.nextInt(toBeKilled.size()));
    }

    private Part anyPart() {
        return PARTS.get(random.nextInt(PARTS.size()));
    }

    private Duration seconds(int least, int most) {
        return Duration.ofMillis(random.nextInt(least * 1_000, most * 1_000));
    }
}

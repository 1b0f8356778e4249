package dev.leash.chaos.fault;

import dev.leash.chaos.mail.FaultMode;
import dev.leash.chaos.plant.LeashProcess;
import dev.leash.verification.ledger.Fault.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Plan of all faults, determined by the seed alone before the run begins. Two thirds are crashes;
 * they take turns over all processes, so that each is killed about equally often.
 */
public final class FaultPlan {

    /** Target of faults of the connections to Kafka. */
    public static final String TO_KAFKA = "kafka";

    private static final List<LeashProcess> PARTS = List.of(LeashProcess.values());
    private static final List<FaultMode> UNWELL =
            List.of(FaultMode.SLOW, FaultMode.REFUSING, FaultMode.HANGING, FaultMode.DROPPING);

    private final RandomGenerator random;
    private final List<Planned> planned = new ArrayList<>();
    private final List<LeashProcess> toBeKilled = new ArrayList<>();

    private FaultPlan(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A plan.
     *
     * @param seed determines everything
     * @param over how long faults are injected
     * @param calm the mean time between two faults
     */
    public static List<Planned> of(long seed, Duration over, Duration calm) {
        FaultPlan plan = new FaultPlan(new Random(seed));
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
        FaultMode mood = UNWELL.get(random.nextInt(UNWELL.size()));
        return new Planned(at, Kind.PROVIDER, mood.name(), seconds(5, 15));
    }

    private LeashProcess nextToBeKilled() {
        if (toBeKilled.isEmpty()) {
            toBeKilled.addAll(PARTS);
        }
        return toBeKilled.remove(random.nextInt(toBeKilled.size()));
    }

    private LeashProcess anyPart() {
        return PARTS.get(random.nextInt(PARTS.size()));
    }

    private Duration seconds(int least, int most) {
        return Duration.ofMillis(random.nextInt(least * 1_000, most * 1_000));
    }
}

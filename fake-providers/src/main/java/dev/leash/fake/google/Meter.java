package dev.leash.fake.google;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

/** Counts a user's calls against the quota. Refused calls do not count. */
final class Meter {

    private final Map<Call.Kind, Deque<Long>> taken = new EnumMap<>(Call.Kind.class);
    private Quota quota = Quota.GRANTED;

    synchronized void grant(Quota granted) {
        quota = granted;
    }

    /**
     * Counts a call.
     *
     * @throws Refused when the quota is exceeded
     */
    synchronized void count(Call.Kind kind) {
        Deque<Long> times = taken.computeIfAbsent(kind, _ -> new ArrayDeque<>());
        long now = System.nanoTime();
        while (!times.isEmpty() && now - times.getFirst() >= quota.within().toNanos()) {
            times.removeFirst();
        }
        if (times.size() >= most(kind)) {
            throw Refused.overQuota(kind);
        }
        times.addLast(now);
    }

    private int most(Call.Kind kind) {
        return switch (kind) {
            case READ -> quota.reads();
            case WRITE -> quota.writes();
            case OTHER -> Integer.MAX_VALUE;
        };
    }
}

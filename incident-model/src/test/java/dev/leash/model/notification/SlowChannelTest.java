package dev.leash.model.notification;

import static dev.leash.model.notification.TestPlanner.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Preferences;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A mail server that takes four mails at a time, each of which takes it 300 ms, and no limit for a
 * person: 13 mails a second get through, whatever is asked.
 */
class SlowChannelTest {

    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration EACH = Duration.ofMillis(300);
    private static final int AT_ONCE = 4;

    private final TestPlanner planner = new TestPlanner(RateLimits.NONE);
    private final Queue<Dispatch.Attempt> queue = new ArrayDeque<>();
    private final Map<Dispatch.Attempt, Instant> underWay = new LinkedHashMap<>();
    private final Map<String, Instant> told = new LinkedHashMap<>();
    private final List<Dispatch.Attempt> sent = new ArrayList<>();
    private int seen;
    private int reported;

    @BeforeEach
    void knowsAlice() {
        planner.knows("alice@example.com", null, Preferences.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 26, 130})
    void takesWhatItCanWhateverIsAsked(int eachSecond) {
        run(Duration.ofSeconds(60), eachSecond);

        assertThat(sent.size()).isBetween(60 * 13 * 95 / 100, 60 * 14);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 26, 130})
    void aNewCriticalPageIsNotBehindTheRest(int eachSecond) {
        run(Duration.ofSeconds(60), eachSecond);
        planner.page("100000", Severity.CRITICAL);
        Instant asked = planner.now;

        run(Duration.ofSeconds(3), eachSecond);

        assertThat(Duration.between(asked, told.get("100000"))).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void everythingIsTold() {
        run(Duration.ofSeconds(20), 130);
        run(Duration.ofSeconds(10), 0);

        assertThat(told).hasSize(reported);
        assertThat(queue).isEmpty();
        assertThat(planner.files.traffic(ALICE).underWay(Channel.EMAIL)).isEqualTo(UnderWay.NONE);
    }

    @Test
    void whatIsAnsweredWhileItWaitsIsNotTold() {
        run(Duration.ofSeconds(20), 130);
        Set<String> before = new LinkedHashSet<>(told.keySet());
        for (int incident = 1; incident <= reported; incident++) {
            planner.acknowledged("" + incident);
        }
        queue.removeIf(this::isWithdrawn);
        int sentBefore = sent.size();

        run(Duration.ofSeconds(10), 0);

        assertThat(sent.size() - sentBefore).isLessThanOrEqualTo(2 * AT_ONCE);
        assertThat(told.keySet()).containsAll(before);
    }

    /** Reports come evenly, and the server answers, while the clock goes on. */
    private void run(Duration time, int eachSecond) {
        Instant end = planner.now.plus(time);
        Instant next = planner.now;
        while (planner.now.isBefore(end)) {
            while (eachSecond > 0 && !next.isAfter(planner.now)) {
                planner.page("" + ++reported, Severity.MAJOR);
                next = next.plusNanos(1_000_000_000L / eachSecond);
            }
            serve();
            planner.pass(STEP);
        }
    }

    private void serve() {
        Map.copyOf(underWay)
                .forEach(
                        (one, since) -> {
                            if (!since.plus(EACH).isAfter(planner.now)) {
                                end(one);
                            }
                        });
        List<Dispatch.Attempt> all = planner.attempts(Channel.EMAIL);
        queue.addAll(all.subList(seen, all.size()));
        seen = all.size();
        while (underWay.size() < AT_ONCE && !queue.isEmpty()) {
            underWay.put(queue.remove(), planner.now);
        }
    }

    private void end(Dispatch.Attempt attempt) {
        underWay.remove(attempt);
        sent.add(attempt);
        tell(attempt.delivery());
        planner.files.delivery(attempt.delivery()).orElseThrow().carries().forEach(this::tell);
        planner.ended(attempt.delivery(), new SendResult.Sent("mail"));
    }

    private void tell(DeliveryId delivery) {
        told.putIfAbsent(delivery.incidentId(), planner.now);
    }

    private boolean isWithdrawn(Dispatch.Attempt attempt) {
        return planner.fate(attempt.delivery().incidentId(), 2, Channel.EMAIL)
                instanceof DeliveryEvent.Cancelled;
    }
}

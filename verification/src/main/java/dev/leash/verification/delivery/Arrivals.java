package dev.leash.verification.delivery;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryId;
import dev.leash.verification.Bounds;
import dev.leash.verification.ledger.Faults;
import dev.leash.verification.ledger.Received;
import dev.leash.verification.report.Findings;
import dev.leash.verification.report.Invariant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares messages that providers received with the log. A message may arrive twice only if an
 * attempt's outcome was unknown, and must then be marked as a possible duplicate.
 */
final class Arrivals {

    /** Channels whose providers recorded the received messages. */
    private static final Set<Channel> WRITTEN_DOWN = Set.of(Channel.EMAIL);

    private static final String LEDGER = "ledger of the provider";

    private final Findings book;
    private final Bounds bounds;
    private final Faults faults;
    private final Map<String, Long> repeats = new TreeMap<>();
    private long messages;

    Arrivals(Findings book, Bounds bounds, Faults faults) {
        this.book = book;
        this.bounds = bounds;
        this.faults = faults;
    }

    void look(List<Received> received, Map<DeliveryId, DeliveryFold> folds) {
        Map<String, DeliveryFold> byName =
                folds.entrySet().stream()
                        .filter(entry -> WRITTEN_DOWN.contains(entry.getKey().channel()))
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.getKey().toString(), Map.Entry::getValue));
        Map<String, List<Received>> arrivals = new LinkedHashMap<>();
        received.forEach(
                one -> arrivals.computeIfAbsent(one.delivery(), _ -> new ArrayList<>(1)).add(one));
        messages = received.size();
        byName.forEach((name, fold) -> lookForArrival(name, fold, arrivals.containsKey(name)));
        arrivals.forEach((name, ofOne) -> look(name, byName.get(name), ofOne));
    }

    private void lookForArrival(String name, DeliveryFold fold, boolean hasArrived) {
        if (fold.isTaken) {
            book.check(
                    Invariant.SENT_HAS_ARRIVED,
                    hasArrived,
                    fold.where,
                    () -> "delivery %s is recorded as sent but never arrived".formatted(name));
        }
    }

    private void look(String name, @Nullable DeliveryFold fold, List<Received> arrivals) {
        book.check(
                Invariant.ARRIVED_WAS_WANTED,
                fold != null,
                LEDGER,
                () -> "delivery %s arrived but was never requested".formatted(name));
        if (fold != null) {
            lookForRepeats(name, fold, arrivals);
            lookForCancelled(name, fold, arrivals);
        }
    }

    private void lookForRepeats(String name, DeliveryFold fold, List<Received> arrivals) {
        int repeated = arrivals.size() - 1;
        boolean isMarked = fold.doubts >= repeated && (!fold.isTaken || fold.isMarked);
        boolean isExcused = repeated == 0 || isMarked || fold.isCancelled();
        book.check(
                Invariant.ARRIVED_TWICE_IS_MARKED,
                isExcused,
                fold.where,
                () ->
                        "delivery %s arrived %d times, with %d attempts of unknown outcome, the last at %s"
                                .formatted(
                                        name,
                                        arrivals.size(),
                                        fold.doubts,
                                        arrivals.getLast().at()));
        if (repeated > 0) {
            repeats.merge(cause(fold, isMarked), (long) repeated, Long::sum);
        }
    }

    private static String cause(DeliveryFold fold, boolean isMarked) {
        if (isMarked) {
            return "its outcome was unknown, and it is marked";
        }
        return fold.isCancelled() ? "cancelled while it was being sent" : "unmarked";
    }

    private void lookForCancelled(String name, DeliveryFold fold, List<Received> arrivals) {
        if (!fold.isCancelled() || fold.endedAt == null) {
            return;
        }
        Instant cancelled = fold.endedAt;
        for (Received arrival : arrivals) {
            Duration excuse =
                    Faults.excuse(
                            faults.meeting(cancelled, arrival.begunAt()),
                            cancelled,
                            arrival.begunAt());
            book.check(
                    Invariant.CANCELLED_IS_NOT_SENT,
                    !arrival.begunAt().isAfter(cancelled.plus(bounds.cancelling()).plus(excuse)),
                    fold.where,
                    () ->
                            "delivery %s was begun at %s, and cancelled at %s"
                                    .formatted(name, arrival.begunAt(), cancelled));
        }
    }

    void tell(Map<String, Object> figures) {
        figures.put("messages that arrived", messages);
        figures.put(
                "messages that arrived again",
                repeats.values().stream().mapToLong(Long::longValue).sum());
        repeats.forEach((cause, times) -> figures.put("  because " + cause, times));
    }
}

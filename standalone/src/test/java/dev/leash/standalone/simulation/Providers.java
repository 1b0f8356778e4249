package dev.leash.standalone.simulation;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.SendResult;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Workers that may die between any two steps, and providers that take a message, refuse it or leave
 * everybody in doubt. What arrived is written down where no crash reaches it.
 */
final class Providers {

    private final Log log;
    private final Map<Channel, Integer> taken = new EnumMap<>(Channel.class);
    private final List<Dispatch.Attempt> waiting = new ArrayList<>();
    private final List<Dispatch.Attempt> begun = new ArrayList<>();
    private final Map<DeliveryId, Integer> arrived = new HashMap<>();
    private final Map<DeliveryId, Integer> doubts = new HashMap<>();
    private boolean areWell;

    Providers(Log log) {
        this.log = log;
    }

    void getWell() {
        areWell = true;
    }

    boolean haveWork() {
        take();
        return !begun.isEmpty() || !waiting.isEmpty();
    }

    private void take() {
        for (Channel channel : Channel.ALL) {
            Topic<Dispatch> topic = Topics.dispatches(channel);
            List<Dispatch> all = log.values(topic);
            all.subList(taken.getOrDefault(channel, 0), all.size()).stream()
                    .filter(Dispatch.Attempt.class::isInstance)
                    .map(Dispatch.Attempt.class::cast)
                    .forEach(waiting::add);
            taken.put(channel, all.size());
        }
    }

    /** Works on anything: a work queue keeps no order. */
    void work(RandomGenerator random, Instant now) {
        if (!begun.isEmpty() && (waiting.isEmpty() || random.nextBoolean())) {
            finish(begun.remove(random.nextInt(begun.size())), random, now);
        } else if (!waiting.isEmpty()) {
            Dispatch.Attempt attempt = waiting.remove(random.nextInt(waiting.size()));
            report(new Receipt.Begun(attempt.delivery(), attempt.attempt()), now);
            begun.add(attempt);
        }
    }

    private void finish(Dispatch.Attempt attempt, RandomGenerator random, Instant now) {
        switch (areWell ? 0 : random.nextInt(10)) {
            case 6 -> end(attempt, new SendResult.Retryable("busy", Duration.ofSeconds(3)), now);
            case 7 -> end(attempt, new SendResult.Permanent("no such number"), now);
            case 8 -> {
                perhapsArrive(attempt, random);
                end(attempt, new SendResult.Unknown("the line broke"), now);
            }
            case 9 -> {
                perhapsArrive(attempt, random);
                waiting.add(attempt);
            }
            default -> {
                arrived.merge(attempt.delivery(), 1, Integer::sum);
                end(attempt, new SendResult.Sent("message-" + attempt.attempt()), now);
            }
        }
    }

    /** Nobody can know whether it did. */
    private void perhapsArrive(Dispatch.Attempt attempt, RandomGenerator random) {
        doubts.merge(attempt.delivery(), 1, Integer::sum);
        if (random.nextBoolean()) {
            arrived.merge(attempt.delivery(), 1, Integer::sum);
        }
    }

    private void end(Dispatch.Attempt attempt, SendResult result, Instant now) {
        report(Receipt.of(attempt.delivery(), attempt.attempt(), result, false), now);
    }

    private void report(Receipt receipt, Instant now) {
        log.append(Topics.RECEIPTS, receipt.key(), receipt, now);
    }

    /** How often each delivery arrived. */
    Map<DeliveryId, Integer> arrived() {
        return arrived;
    }

    /** How often nobody could know whether a delivery had arrived. */
    int doubts(DeliveryId id) {
        return doubts.getOrDefault(id, 0);
    }
}

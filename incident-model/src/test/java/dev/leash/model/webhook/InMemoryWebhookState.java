package dev.leash.model.webhook;

import dev.leash.model.delivery.InMemoryDeliveries;
import dev.leash.model.delivery.Recipient;
import dev.leash.model.incident.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A webhook queue with its state in memory, and a clock that only tests move. */
final class InMemoryWebhookState implements WebhookState {

    static final Instant START = Instant.parse("2026-11-02T03:00:00Z");
    static final String BILLING = "billing";

    private final InMemoryDeliveries<WebhookDeliveryId, WebhookDelivery> core =
            new InMemoryDeliveries<>(
                    Comparator.comparing((WebhookDelivery post) -> post.message().id()));
    final Map<WebhookDeliveryId, WebhookDelivery> posts = core.all;
    final Map<String, Outcome> replies = new HashMap<>();
    final List<WebhookRecord> facts = new ArrayList<>();
    final List<WebhookAttempt> work = new ArrayList<>();
    private final Map<String, EndpointHealth> standings = new HashMap<>();
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    Instant now = START;

    InMemoryWebhookState() {
        describe("https://billing.example.com/hooks", true);
    }

    void describe(String url, boolean enabled) {
        endpoints.put(
                BILLING,
                new Endpoint(
                        BILLING,
                        url,
                        Format.LEASH,
                        List.of("*"),
                        List.of(new SecretRef("1", null)),
                        false,
                        enabled));
    }

    void remove() {
        endpoints.remove(BILLING);
    }

    static WebhookMessage message(int number) {
        return new WebhookMessage(
                "msg_%05d".formatted(number), "incident.opened", "12", number, "{}");
    }

    static WebhookDeliveryId id(int number) {
        return new WebhookDeliveryId(BILLING, message(number).id());
    }

    /** So many posts are not over. */
    void open(int posts) {
        standings.put(BILLING, EndpointHealth.unknown(BILLING).counting(posts, 0));
    }

    void want(int number) {
        hear(new WebhookInput.Wanted(BILLING, message(number)));
    }

    /** What the newest attempt was answered. */
    void answer(int status) {
        answer(work.getLast(), status, null, false);
    }

    void answer(WebhookAttempt attempt, int status, @Nullable Long retryAfter, boolean abort) {
        hear(
                new WebhookInput.Answered(
                        attempt.post(), attempt.attempt(), status, retryAfter, abort));
    }

    void hear(WebhookInput input) {
        carryOut(queue -> queue.hear(input));
        settle();
    }

    /** Lets time pass, and meets every deadline on the way. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        for (Optional<Instant> next = nextDeadline();
                next.isPresent() && !next.get().isAfter(end);
                next = nextDeadline()) {
            now = next.get();
            settle();
        }
        now = end;
    }

    /** Lets time pass until the next thing happens. */
    void passToNext() {
        nextDeadline().ifPresent(next -> pass(Duration.between(now, next)));
    }

    Optional<Instant> nextDeadline() {
        Optional<Instant> post =
                posts.values().stream()
                        .flatMap(one -> Optional.ofNullable(one.due()).stream())
                        .min(Instant::compareTo);
        return Stream.concat(core.turns.values().stream(), post.stream()).min(Instant::compareTo);
    }

    private void settle() {
        while (nextDeadline().filter(due -> !due.isAfter(now)).isPresent()) {
            if (core.turns.values().removeIf(turn -> !turn.isAfter(now))) {
                carryOut(WebhookQueue::takeTurns);
            } else {
                WebhookDelivery due =
                        posts.values().stream()
                                .filter(one -> one.due() != null && !one.due().isAfter(now))
                                .findFirst()
                                .orElseThrow();
                carryOut(queue -> queue.meetDeadline(due.id()));
            }
        }
    }

    private void carryOut(Function<WebhookQueue, List<WebhookEffect>> happening) {
        happening.apply(new WebhookQueue(this, BILLING, now)).forEach(this::carryOut);
    }

    private void carryOut(WebhookEffect step) {
        switch (step) {
            case WebhookEffect.OnPost(var effect) -> core.carryOut(effect);
            case WebhookEffect.Keep(EndpointHealth standing) ->
                    standings.put(standing.endpoint(), standing);
            case WebhookEffect.Tell(WebhookRecord fact) -> facts.add(fact);
            case WebhookEffect.HandOver(WebhookAttempt attempt) -> work.add(attempt);
            case WebhookEffect.Reply(String request, Outcome outcome) ->
                    replies.put(request, outcome);
        }
    }

    WebhookDelivery.Status status(int number) {
        return delivery(id(number)).orElseThrow().status();
    }

    <E extends WebhookEvent> List<E> told(Class<E> type) {
        return facts.stream()
                .map(WebhookRecord::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Override
    public Optional<WebhookDelivery> delivery(WebhookDeliveryId id) {
        return core.delivery(id);
    }

    @Override
    public List<WebhookDelivery> queue(Recipient to, int atMost) {
        return core.queue(to, atMost);
    }

    @Override
    public EndpointHealth standing(String endpoint) {
        return standings.getOrDefault(endpoint, EndpointHealth.unknown(endpoint));
    }

    EndpointHealth standing() {
        return standing(BILLING);
    }

    @Override
    public Optional<Endpoint> endpoint(String id) {
        return Optional.ofNullable(endpoints.get(id));
    }
}

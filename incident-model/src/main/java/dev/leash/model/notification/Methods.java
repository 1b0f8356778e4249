package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.VerifiedMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody has shown of their contact methods, and what they are about to.
 *
 * @param person who
 * @param verified the methods they have shown to work
 * @param checks the codes that were sent and not yet entered, by channel
 * @param asked when they asked for a test or a code within {@link #WINDOW}
 */
public record Methods(
        String person,
        List<VerifiedMethod> verified,
        Map<Channel, Check> checks,
        List<Instant> asked) {

    /** How many tests and codes one person is sent within {@link #WINDOW}. */
    public static final int MAX_ASKED = 6;

    /** Within how long. */
    public static final Duration WINDOW = Duration.ofMinutes(30);

    /** How long a code is taken. */
    public static final Duration CODE_LASTS = Duration.ofMinutes(15);

    /**
     * A code that was sent and not yet entered.
     *
     * @param address where it was sent
     * @param code the code; a secret
     * @param expiresAt until when it is taken
     * @param wrong how often another one was entered
     */
    public record Check(String address, String code, Instant expiresAt, int wrong) {
        @Override
        public String toString() {
            return "Check[expiresAt=" + expiresAt + ", wrong=" + wrong + "]";
        }
    }

    public Methods {
        verified = List.copyOf(verified);
        checks = Map.copyOf(checks);
        asked = List.copyOf(asked);
    }

    /** Somebody who has shown nothing yet. */
    public static Methods none(String person) {
        return new Methods(person, List.of(), Map.of(), List.of());
    }

    Optional<Check> check(Channel channel) {
        return Optional.ofNullable(checks.get(channel));
    }

    /** When they may ask once more; empty when they may now. */
    Optional<Instant> mayAskAt(Instant now) {
        List<Instant> lately = lately(now);
        return lately.size() < MAX_ASKED
                ? Optional.empty()
                : Optional.of(lately.get(lately.size() - MAX_ASKED).plus(WINDOW));
    }

    Methods asked(Instant now) {
        List<Instant> all = new ArrayList<>(lately(now));
        all.add(now);
        return new Methods(person, verified, checks, all);
    }

    Methods with(Channel channel, Check check) {
        Map<Channel, Check> all = copy();
        all.put(channel, check);
        return new Methods(person, verified, all, asked);
    }

    Methods withoutCheck(Channel channel) {
        Map<Channel, Check> all = copy();
        all.remove(channel);
        return new Methods(person, verified, all, asked);
    }

    Methods with(VerifiedMethod method) {
        List<VerifiedMethod> all = new ArrayList<>(verified);
        all.removeIf(old -> old.channel() == method.channel());
        all.add(method);
        return new Methods(person, all, checks, asked);
    }

    private List<Instant> lately(Instant now) {
        Instant since = now.minus(WINDOW);
        return asked.stream().filter(since::isBefore).toList();
    }

    private Map<Channel, Check> copy() {
        Map<Channel, Check> all = new EnumMap<>(Channel.class);
        all.putAll(checks);
        return all;
    }
}

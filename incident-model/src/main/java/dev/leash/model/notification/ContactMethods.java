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
 * Verification state of one person's contact methods.
 *
 * @param person id of the contact
 * @param verified verified methods
 * @param checks codes that were sent and not yet entered, by channel
 * @param asked times of the tests and codes requested within {@link #WINDOW}
 */
public record ContactMethods(
        String person,
        List<VerifiedMethod> verified,
        Map<Channel, Check> checks,
        List<Instant> asked) {

    /** Maximum number of tests and codes for one person within {@link #WINDOW}. */
    public static final int MAX_ASKED = 6;

    /** Window of the limit. */
    public static final Duration WINDOW = Duration.ofMinutes(30);

    /** Validity of a code. */
    public static final Duration CODE_LASTS = Duration.ofMinutes(15);

    /**
     * A code that was sent and not yet entered.
     *
     * @param address address it was sent to
     * @param code the code; a secret
     * @param expiresAt when the code expires
     * @param wrong how often a wrong code was entered
     */
    public record Check(String address, String code, Instant expiresAt, int wrong) {
        @Override
        public String toString() {
            return "Check[expiresAt=" + expiresAt + ", wrong=" + wrong + "]";
        }
    }

    public ContactMethods {
        verified = List.copyOf(verified);
        checks = Map.copyOf(checks);
        asked = List.copyOf(asked);
    }

    /** State of a person who has verified nothing. */
    public static ContactMethods none(String person) {
        return new ContactMethods(person, List.of(), Map.of(), List.of());
    }

    Optional<Check> check(Channel channel) {
        return Optional.ofNullable(checks.get(channel));
    }

    /** When they may request another test or code; empty when they may now. */
    Optional<Instant> mayAskAt(Instant now) {
        List<Instant> lately = lately(now);
        return lately.size() < MAX_ASKED
                ? Optional.empty()
                : Optional.of(lately.get(lately.size() - MAX_ASKED).plus(WINDOW));
    }

    ContactMethods asked(Instant now) {
        List<Instant> all = new ArrayList<>(lately(now));
        all.add(now);
        return new ContactMethods(person, verified, checks, all);
    }

    ContactMethods with(Channel channel, Check check) {
        Map<Channel, Check> all = copy();
        all.put(channel, check);
        return new ContactMethods(person, verified, all, asked);
    }

    ContactMethods withoutCheck(Channel channel) {
        Map<Channel, Check> all = copy();
        all.remove(channel);
        return new ContactMethods(person, verified, all, asked);
    }

    ContactMethods with(VerifiedMethod method) {
        List<VerifiedMethod> all = new ArrayList<>(verified);
        all.removeIf(old -> old.channel() == method.channel());
        all.add(method);
        return new ContactMethods(person, all, checks, asked);
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

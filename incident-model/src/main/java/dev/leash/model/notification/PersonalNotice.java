package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import dev.leash.model.oncall.ShiftChange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Content of a message that belongs to no incident. */
public sealed interface PersonalNotice {

    /**
     * Name of the notice, used where a delivery has an incident's number. Contains a slash, and no
     * hyphen except in ids, so that it is neither a number nor the beginning of another name.
     */
    String name();

    /** Purpose of its deliveries. */
    Purpose purpose();

    /** When it becomes pointless to send; empty for never. */
    default Optional<Instant> pointlessFrom() {
        return Optional.empty();
    }

    /**
     * News about a shift of the person.
     *
     * @param change what has changed
     * @param open incidents that were open at the time; none for a shift that is ahead
     */
    record OfShift(ShiftChange change, OpenIncidents open) implements PersonalNotice {
        @Override
        public String name() {
            String schedule =
                    URLEncoder.encode(change.schedule(), StandardCharsets.UTF_8)
                            .replace("-", "%2D");
            return "shift/%s/%s/%d"
                    .formatted(
                            change.kind().name().toLowerCase(Locale.ROOT),
                            schedule,
                            change.at().getEpochSecond());
        }

        @Override
        public Purpose purpose() {
            return switch (change.kind()) {
                case AHEAD -> Purpose.SHIFT_AHEAD;
                case BEGUN -> Purpose.SHIFT_BEGUN;
                case OVER -> Purpose.SHIFT_OVER;
                case UNKNOWN -> Purpose.UNKNOWN;
            };
        }

        @Override
        public Optional<Instant> pointlessFrom() {
            return switch (change.kind()) {
                case AHEAD -> Optional.of(change.at());
                case BEGUN -> Optional.ofNullable(change.until());
                case OVER, UNKNOWN -> Optional.empty();
            };
        }
    }

    /**
     * A webhook endpoint was disabled.
     *
     * @param endpoint id of the endpoint
     * @param reason why, in words
     * @param at when it was disabled
     * @param failingSince since when every attempt failed; null when that is not the reason
     */
    record OfEndpoint(String endpoint, String reason, Instant at, @Nullable Instant failingSince)
            implements PersonalNotice {
        @Override
        public String name() {
            return "endpoint/%s/%d"
                    .formatted(
                            URLEncoder.encode(endpoint, StandardCharsets.UTF_8).replace("-", "%2D"),
                            at.getEpochSecond());
        }

        @Override
        public Purpose purpose() {
            return Purpose.ENDPOINT_DISABLED;
        }
    }

    /**
     * A channel fails for everybody, or has recovered.
     *
     * @param channel the channel
     * @param failing whether it fails
     * @param since time of the first failure of the outage
     * @param reason reason of the latest failure, without addresses or secrets
     */
    record OfChannel(Channel channel, boolean failing, Instant since, String reason)
            implements PersonalNotice {

        /** Outages that begin within so many seconds are told as one. */
        private static final long ONE_OUTAGE_SECONDS = 15 * 60L;

        @Override
        public String name() {
            return "channel/%s/%s/%d"
                    .formatted(
                            channel.name().toLowerCase(Locale.ROOT),
                            failing ? "failing" : "back",
                            since.getEpochSecond() / ONE_OUTAGE_SECONDS);
        }

        /** The notice of the outage that this one belongs to. */
        OfChannel outage() {
            return failing ? this : new OfChannel(channel, true, since, reason);
        }

        @Override
        public Purpose purpose() {
            return Purpose.CHANNEL_HEALTH;
        }
    }

    /**
     * The lead of an incident of another system lacks the required role.
     *
     * @param incident id of the incident there
     * @param lead id of the contact who leads it
     * @param role the required role, in words
     * @param at when that became known
     */
    record OfLead(String incident, String lead, String role, Instant at)
            implements PersonalNotice {
        @Override
        public String name() {
            return "lead/%s/%s"
                    .formatted(
                            incident.replace("-", "%2D"),
                            URLEncoder.encode(lead, StandardCharsets.UTF_8).replace("-", "%2D"));
        }

        @Override
        public Purpose purpose() {
            return Purpose.LEAD_LACKS_ROLE;
        }
    }

    /**
     * A test of one of the person's channels.
     *
     * @param id id of the request
     * @param askedBy who asked for it
     */
    record OfTest(String id, String askedBy) implements PersonalNotice {
        @Override
        public String name() {
            return "test/" + id;
        }

        @Override
        public Purpose purpose() {
            return Purpose.TEST;
        }
    }

    /**
     * A code that proves that the person reads a channel.
     *
     * @param id id of the request
     * @param code the code to enter; a secret
     * @param expiresAt when the code expires
     */
    record OfCode(String id, String code, Instant expiresAt) implements PersonalNotice {
        @Override
        public String name() {
            return "code/" + id;
        }

        @Override
        public Purpose purpose() {
            return Purpose.VERIFICATION;
        }

        @Override
        public Optional<Instant> pointlessFrom() {
            return Optional.of(expiresAt);
        }

        @Override
        public String toString() {
            return "OfCode[id=" + id + "]";
        }
    }

    /**
     * Outcome of an answer, sent after the person was told that the answer was noted.
     *
     * @param id id of the answer
     * @param text the outcome in words, at most {@value #MAX_TEXT_LENGTH} characters
     */
    record OfOutcome(String id, String text) implements PersonalNotice {

        /** The longest text, in characters. */
        public static final int MAX_TEXT_LENGTH = 1_000;

        @Override
        public String name() {
            return "outcome/" + id;
        }

        @Override
        public Purpose purpose() {
            return Purpose.OUTCOME;
        }
    }

    /**
     * Notice that only a newer version knows.
     *
     * @param about its kind on the wire
     * @param json the complete notice, as it was written; may contain a secret
     */
    record Unrecognised(String about, String json) implements PersonalNotice {
        @Override
        public String name() {
            return "unknown/" + about;
        }

        @Override
        public Purpose purpose() {
            return Purpose.UNKNOWN;
        }

        @Override
        public String toString() {
            return "Unrecognised[about=" + about + "]";
        }
    }
}

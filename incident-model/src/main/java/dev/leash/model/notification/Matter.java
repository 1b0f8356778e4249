package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import dev.leash.model.oncall.ShiftChange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a message tells that is about no incident. */
public sealed interface Matter {

    /**
     * Its name, where a delivery has an incident's number. It holds a slash and no hyphen but in
     * ids, so that it is no number and no beginning of another name.
     */
    String name();

    /** What a delivery of it is for. */
    Purpose purpose();

    /** From when on there is no more sense in it; empty when there always is. */
    default Optional<Instant> pointlessFrom() {
        return Optional.empty();
    }

    /**
     * A shift of theirs.
     *
     * @param change what there is to be told of it
     * @param open the incidents that were open when it was told; none for a shift that is ahead
     */
    record OfShift(ShiftChange change, OpenIncidents open) implements Matter {
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
     * An endpoint of webhooks that is told nothing any more.
     *
     * @param endpoint which
     * @param reason why
     * @param at since when
     * @param failingSince since when there was nothing but failure; null when that is not the
     *     reason
     */
    record OfEndpoint(String endpoint, String reason, Instant at, @Nullable Instant failingSince)
            implements Matter {
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
     * A channel that fails for everybody, or works again.
     *
     * @param channel which
     * @param failing whether it fails
     * @param since when the first failure of the outage was
     * @param reason why the last attempt failed, without addresses or secrets
     */
    record OfChannel(Channel channel, boolean failing, Instant since, String reason)
            implements Matter {

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

        /** The beginning of the same outage. */
        OfChannel outage() {
            return failing ? this : new OfChannel(channel, true, since, reason);
        }

        @Override
        public Purpose purpose() {
            return Purpose.CHANNEL_HEALTH;
        }
    }

    /**
     * A test of one of their channels.
     *
     * @param id names it
     * @param askedBy who asked for it
     */
    record OfTest(String id, String askedBy) implements Matter {
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
     * A code that proves that they read one of their channels.
     *
     * @param id names it
     * @param code what they are to enter; a secret
     * @param expiresAt until when it is taken
     */
    record OfCode(String id, String code, Instant expiresAt) implements Matter {
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
     * What became of an answer of theirs, told after they had been told that it was noted.
     *
     * @param id names the answer
     * @param text what became of it, in words for them, at most {@value #MAX_TEXT_LENGTH}
     *     characters
     */
    record OfOutcome(String id, String text) implements Matter {

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
     * What only a newer version knows how to tell.
     *
     * @param about what the newer version calls it
     * @param json all that it says, as it was written; it may hold a secret
     */
    record Unrecognised(String about, String json) implements Matter {
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

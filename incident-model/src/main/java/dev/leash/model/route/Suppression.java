package dev.leash.model.route;

import static java.util.Objects.requireNonNull;

import dev.leash.model.text.WellFormedText;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a firing alert pages nobody.
 *
 * @param code code of the reason
 * @param by id of the silence, or of the route
 * @param reason the reason in a sentence
 * @param until when that ends; null when it does not end by itself
 */
public record Suppression(
        SuppressionCode code, String by, String reason, @Nullable Instant until) {

    private static final int MAX_REASON_LENGTH = 500;

    public Suppression {
        requireNonNull(code, "code");
        requireNonNull(by, "by");
        reason = WellFormedText.cut(WellFormedText.line(reason), MAX_REASON_LENGTH);
    }

    /** By a silence. */
    public static Suppression by(Silence silence) {
        return new Suppression(
                SuppressionCode.SILENCED,
                silence.id(),
                "It is silenced until %s by %s: %s"
                        .formatted(silence.endsAt(), silence.author(), silence.reason()),
                silence.endsAt());
    }

    /** By a route that pages nobody. */
    public static Suppression by(AlertRoute route) {
        return new Suppression(
                SuppressionCode.ROUTE_PAGES_NOBODY,
                route.id(),
                "The alert route “%s” (version %d) pages nobody."
                        .formatted(route.name(), route.version()),
                null);
    }

    /** Whether it ends by itself, so that the alert has to be looked at again. */
    public boolean isSilence() {
        return code == SuppressionCode.SILENCED;
    }

    /** Whether another is about the same, and for as long. */
    public boolean isSame(@Nullable Suppression other) {
        return other != null
                && code == other.code
                && by.equals(other.by)
                && Objects.equals(until, other.until);
    }
}

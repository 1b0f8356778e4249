package dev.leash.wire.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Permission to publish or to dismiss a draft, for everybody who has the link. Its text is {@code
 * <incident>|<action>|<expires, ms>}.
 *
 * @param incidentId number of the incident
 * @param action the action
 * @param expiresAt when it expires
 */
public record AutoActionToken(String incidentId, AutoAction action, Instant expiresAt) {

    /** Path of the links. */
    public static final String PATH = "/api/incidents/auto-action";

    /** How long a link is valid. */
    public static final Duration LIFE = Duration.ofHours(24);

    private static final Pattern BODY =
            Pattern.compile("(?<id>[A-Za-z0-9_-]{1,64})\\|(?<action>[a-z]{1,16})\\|(?<ms>[0-9]{1,15})");

    /** The signed text. */
    String body() {
        return incidentId + "|" + action.word() + "|" + expiresAt.toEpochMilli();
    }

    /** Parses a signed text; empty for another format, which the same secret may have signed. */
    static Optional<AutoActionToken> parse(String body) {
        var matcher = BODY.matcher(body);
        return matcher.matches()
                ? AutoAction.of(matcher.group("action"))
                        .map(
                                action ->
                                        new AutoActionToken(
                                                matcher.group("id"),
                                                action,
                                                Instant.ofEpochMilli(
                                                        Long.parseLong(matcher.group("ms")))))
                : Optional.empty();
    }

    /** Whether it has not expired. */
    public boolean isLive(Instant now) {
        return now.isBefore(expiresAt);
    }
}

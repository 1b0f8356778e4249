package dev.leash.model.notification;

import java.time.Instant;

/**
 * What somebody is told that is about no incident.
 *
 * @param person whom
 * @param at when it came up
 * @param matter what
 */
public record Told(String person, Instant at, Matter matter) {}

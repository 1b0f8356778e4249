package dev.leash.model.notification;

import java.time.Instant;

/**
 * Stored personal notice.
 *
 * @param person id of the contact
 * @param at time of the trigger
 * @param matter the notice
 */
public record SentNotice(String person, Instant at, PersonalNotice matter) {}

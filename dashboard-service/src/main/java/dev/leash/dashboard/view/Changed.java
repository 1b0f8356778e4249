package dev.leash.dashboard.view;

import java.util.Set;

/**
 * What a batch has changed in the view.
 *
 * @param incidents which incidents, their deliveries included
 * @param causes the requests whose events are now in the view
 * @param directory whether contacts, schedules, paths or sheets have changed
 * @param outbox whether there is a new message in the outbox
 * @param webhooks whether something happened to a webhook's message or endpoint
 * @param methods whether a channel of somebody has worked or failed
 */
public record Changed(
        Set<String> incidents,
        Set<String> causes,
        boolean directory,
        boolean outbox,
        boolean webhooks,
        boolean methods) {
    public Changed {
        incidents = Set.copyOf(incidents);
        causes = Set.copyOf(causes);
    }
}

package dev.leash.intake.slack;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/**
 * Whether Slack interactions are received, in words that the dashboard shows where it runs in the
 * same process. Never DOWN: reports and pages do not depend on Slack.
 */
@Singleton
@Named("in-words")
final class SlackHealth implements HealthIndicator {

    private final Inbound inbound;
    private final Fetching fetching;

    SlackHealth(Inbound inbound, Fetching fetching) {
        this.inbound = inbound;
        this.fetching = fetching;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(
                HealthResult.builder("slack", HealthStatus.UP).details(details()).build());
    }

    Map<String, Object> details() {
        if (fetching.mode().isEmpty()) {
            return inbound.signature().isPresent()
                    ? words(true, "by request", "Slack sends clicks and commands to PUBLIC_URL.")
                    : words(
                            true,
                            "not set",
                            "Clicks and commands in Slack do nothing: neither SLACK_SIGNING_SECRET nor SLACK_APP_TOKEN is set.");
        }
        return fetching.mode().get().isConnected()
                ? words(true, "connected", "Clicks and commands arrive by Socket Mode.")
                : words(
                        false,
                        "not connected",
                        "The Socket Mode connection is retried; until it works, buttons and /incident do nothing. The log of intake-service has the reason.");
    }

    private static Map<String, Object> words(boolean fine, String figure, String meaning) {
        return Map.of(
                "part", "Clicks in Slack", "fine", fine, "figure", figure, "meaning", meaning);
    }
}

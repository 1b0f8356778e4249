package dev.leash.intake.source;

import dev.leash.model.classification.Classification;
import dev.leash.model.incident.Report;
import dev.leash.model.source.AlertSource;
import dev.leash.model.source.SourceFormat;

/** Content of an alert as it gets into the log. */
public final class TestContent {

    private TestContent() {}

    /** The report of a message that fires or is over. */
    public static Report report(AlertMessage message) {
        AlertContent content =
                switch (message) {
                    case AlertMessage.Fire fire -> fire.content();
                    case AlertMessage.Resolve over -> over.content();
                    case AlertMessage.Ask ask -> throw new AssertionError(ask + " has no content");
                };
        return content.report(
                source(SourceFormat.PAGERDUTY, "key"),
                message.dedupKey(),
                Classification.BUILT_IN,
                true);
    }

    /** A source of a format, with a key. */
    public static AlertSource source(SourceFormat format, String key) {
        return new AlertSource(
                "01-" + format,
                "Test of " + format.title(),
                format,
                AlertSource.digest(key),
                null,
                true,
                format.resolvesIncidents(),
                6_000);
    }
}

package dev.leash.dashboard.sources;

import dev.leash.dashboard.DashboardConfig;
import dev.leash.dashboard.session.Visitor;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.directory.Contact;
import dev.leash.model.source.AlertSource;
import dev.leash.view.directory.DirectoryView;
import dev.leash.view.source.AlertSourceActivity;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page of alert sources shows. */
@Singleton
public final class SourcePages {

    private static final String UNKNOWN_KEY = "KEY";

    private final DirectoryView directory;
    private final AlertSourceActivity activity;
    private final MeterRegistry registry;
    private final String url;

    public SourcePages(
            DirectoryView directory,
            AlertSourceActivity activity,
            MeterRegistry registry,
            DashboardConfig config) {
        this.directory = directory;
        this.activity = activity;
        this.registry = registry;
        this.url = config.publicUrl().toString().replaceFirst("/$", "");
    }

    /**
     * The page.
     *
     * @param made a source as it was just made or rotated, which the view may not show yet; null
     *     when none was
     * @param newKey its key; null when none was made
     */
    SourcesModel page(Visitor visitor, @Nullable AlertSource made, @Nullable String newKey) {
        Map<String, Instant> lastAt = activity.lastAt();
        List<AlertSource> known =
                directory.startingWith(Kinds.ALERT_SOURCE.key("")).stream()
                        .flatMap(record -> record.configured().stream())
                        .filter(AlertSource.class::isInstance)
                        .map(AlertSource.class::cast)
                        .filter(source -> made == null || !source.id().equals(made.id()))
                        .toList();
        List<SourceCard> cards =
                Stream.concat(
                                known.stream().map(source -> card(source, null, lastAt)),
                                Optional.ofNullable(made).stream()
                                        .map(source -> card(source, newKey, lastAt)))
                        .sorted(Comparator.comparing(card -> card.source().name()))
                        .toList();
        return new SourcesModel(isAdmin(visitor), cards);
    }

    private SourceCard card(
            AlertSource source, @Nullable String newKey, Map<String, Instant> lastAt) {
        return new SourceCard(
                source,
                Snippets.of(source.format(), url, newKey == null ? UNKNOWN_KEY : newKey),
                newKey,
                SourceTotals.of(registry, source.id()),
                lastAt.get(source.id()));
    }

    /** The source with an id. */
    Optional<AlertSource> source(String id) {
        return directory
                .find(Kinds.ALERT_SOURCE.key(id))
                .flatMap(record -> record.configured())
                .filter(AlertSource.class::isInstance)
                .map(AlertSource.class::cast);
    }

    /** Whether the visitor has signed in as an administrator. */
    boolean isAdmin(Visitor visitor) {
        return visitor.signedIn()
                .flatMap(directory::contact)
                .filter(contact -> contact.role() == Contact.Role.ADMIN)
                .isPresent();
    }
}

package dev.leash.dashboard.routing;

import dev.leash.dashboard.session.Visitor;
import dev.leash.dashboard.web.Frame;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.http.code.HttpCode;
import dev.leash.model.configuration.Kind;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.expression.ConditionGroup;
import dev.leash.model.expression.Conditions;
import dev.leash.model.kind.Configured;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.Silence;
import dev.leash.model.triage.AlertScope;
import dev.leash.view.alert.AlertList;
import dev.leash.view.alert.ListedAlert;
import dev.leash.view.directory.DirectoryView;
import dev.leash.wire.directory.StoredDirectory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Loads the content of the pages of alerts, routes and silences. */
@Singleton
record RoutingPages(DirectoryView people, AlertList alerts) {

    /** How far back a silence is tried. */
    static final Duration TRIED = Duration.ofDays(7);

    private static final int MAX_ALERTS = 200;
    private static final Duration ANY = Duration.ofMinutes(15);

    /** The directory as the rules ask it. No path is looked up here, so any default will do. */
    Directory directory() {
        String id = EscalationPath.DEFAULT_ID;
        return new StoredDirectory(
                people, EscalationPath.rotating(id, id, ANY, Duration.ZERO, WhenNobody.RETRY));
    }

    List<ListedAlert> newest() {
        return alerts.newest(MAX_ALERTS);
    }

    ListedAlert alert(String id) {
        return alerts.find(id)
                .orElseThrow(
                        () ->
                                PageRefusal.notFound(
                                        "No such alert",
                                        "There is no alert with that id among the latest."));
    }

    RoutesModel routes(Frame frame, Optional<String> edited) {
        List<AlertRoute> routes = directory().routes();
        return new RoutesModel(
                routes,
                edited.flatMap(
                                id -> routes.stream().filter(it -> it.id().equals(id)).findFirst())
                        .orElse(null),
                pathIds(),
                people.classification().severities(),
                isAdmin(frame.visitor()));
    }

    SilencesModel silences(Frame frame, SilenceDraft draft) {
        Instant now = frame.times().now();
        return new SilencesModel(
                directory().silences().stream()
                        .sorted(Comparator.comparing(Silence::endsAt).reversed())
                        .map(it -> SilenceCard.of(it, now, taken(it.conditionGroups(), now)))
                        .toList(),
                draft,
                isAdmin(frame.visitor()));
    }

    /** How many of the alerts of the last {@link #TRIED} conditions hold for. */
    long taken(List<ConditionGroup> conditions, Instant now) {
        return recent(now)
                .flatMap(alert -> Stream.ofNullable(alert.report()))
                .filter(it -> Conditions.mismatch(conditions, new AlertScope(it)).isEmpty())
                .count();
    }

    long recentCount(Instant now) {
        return recent(now).filter(alert -> alert.report() != null).count();
    }

    private Stream<ListedAlert> recent(Instant now) {
        return alerts.since(now.minus(TRIED)).stream();
    }

    private List<String> pathIds() {
        return Stream.concat(
                        Stream.of(EscalationPath.DEFAULT_ID),
                        all(Kinds.PATH).map(EscalationPath::id))
                .distinct()
                .toList();
    }

    private <T extends Configured> Stream<T> all(Kind<T> kind) {
        return people.startingWith(kind.key("")).stream()
                .flatMap(record -> record.configured().stream())
                .filter(kind.type()::isInstance)
                .map(kind.type()::cast);
    }

    /** Whether the visitor has signed in as an administrator. */
    boolean isAdmin(Visitor visitor) {
        return visitor.signedIn()
                .flatMap(people::contact)
                .filter(contact -> contact.role() == Contact.Role.ADMIN)
                .isPresent();
    }

    void requireAdmin(Visitor visitor) {
        if (!isAdmin(visitor)) {
            throw new PageRefusal(
                    HttpCode.NOT_ALLOWED,
                    "Nothing was changed",
                    "Only administrators who have signed in may do that.");
        }
    }
}

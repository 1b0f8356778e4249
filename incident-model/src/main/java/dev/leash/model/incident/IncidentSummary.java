package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.escalation.Place;
import dev.leash.model.severity.Severity;
import dev.leash.model.text.WellFormedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An incident after one of its events, in at most {@value #MAX_BYTES} bytes of JSON. Whoever reads
 * events knows from it how the incident stands, without following its history.
 *
 * @param id its number
 * @param title what is broken, in one line
 * @param excerpt the beginning of what was reported, at most {@value #MAX_EXCERPT} characters; the
 *     whole is in the event that opened it
 * @param severity how bad
 * @param source who reported it
 * @param labels names and values for routing and search: as many as have room in {@value
 *     #MAX_LABELS} characters, in the order of their names
 * @param links what to open next: as many as have room in {@value #MAX_LINKS} characters
 * @param state its state
 * @param assignee who has it, or had it last when it is resolved; null when nobody has
 * @param since since when it is acknowledged or resolved; null when it is neither
 * @param reopenUntil until when it can be reopened; null unless it is resolved
 * @param snoozed whether it is in progress and snoozed
 * @param test whether it is a test page
 * @param openedAt when it was first reported
 * @param updatedAt when its last event happened
 * @param sequence the number of its last event
 * @param escalation how far it has come on its escalation path
 * @param before its state and assignee before the event, where either has changed; null otherwise
 * @param stage how far it is known; null while it is a page and nothing more
 * @param roles who was given a role, by its id, as many as have room in {@value #MAX_ROLES}
 *     characters; null when nobody was
 */
public record IncidentSummary(
        String id,
        String title,
        String excerpt,
        Severity severity,
        String source,
        Map<String, String> labels,
        List<Link> links,
        State state,
        @Nullable String assignee,
        @Nullable Instant since,
        @Nullable Instant reopenUntil,
        boolean snoozed,
        boolean test,
        Instant openedAt,
        Instant updatedAt,
        long sequence,
        Escalation escalation,
        @Nullable Before before,
        @Nullable Stage stage,
        @Nullable Map<String, String> roles) {

    /** The most bytes of a summary as JSON. */
    public static final int MAX_BYTES = 8_192;

    /** The longest excerpt, in characters. */
    public static final int MAX_EXCERPT = 400;

    /** The room for labels, in characters of names and values together. */
    public static final int MAX_LABELS = 600;

    /** The room for links, in characters of labels and addresses together. */
    public static final int MAX_LINKS = 600;

    /** The room for roles, in characters of their ids and of people's together. */
    public static final int MAX_ROLES = 400;

    /** The most people named. */
    public static final int MAX_INVOLVED = 20;

    /** The room for people, in characters of their ids together. */
    public static final int MAX_INVOLVED_LENGTH = 500;

    /**
     * The progress on the escalation path.
     *
     * @param path the id of the path
     * @param pathVersion its version, from 1
     * @param level the last level that was paged, from 1; 0 before any was
     * @param round how often the path was begun, from 1
     * @param pageSequence the number of the event that last paged somebody; 0 before the first
     * @param searches how often somebody was searched for in vain since the last page
     * @param nextAt when something happens by itself; null when nothing does
     * @param involved who was paged or told: the last {@value IncidentSummary#MAX_INVOLVED} at most,
     *     as many as have room in {@value IncidentSummary#MAX_INVOLVED_LENGTH} characters, in order
     */
    public record Escalation(
            String path,
            long pathVersion,
            int level,
            long round,
            long pageSequence,
            int searches,
            @Nullable Instant nextAt,
            List<String> involved) {
        public Escalation {
            requireNonNull(path, "path");
            involved = List.copyOf(involved);
        }

        static Escalation of(Incident.Known known) {
            var escalation = known.escalation();
            PathProgress progress = escalation.progress();
            return new Escalation(
                    escalation.path().id(),
                    escalation.path().version(),
                    progress.anyLevelPaged() ? progress.position().rung() : 0,
                    progress.position().round(),
                    progress.pageSequence(),
                    known.paging() instanceof PagingState.Pending pending ? pending.searches() : 0,
                    known.nextDeadline().orElse(null),
                    lastOf(escalation.audience().concerned()));
        }

        /** The place on the path that was paged last; empty before any was. */
        public Optional<Place> place() {
            return level == 0 ? Optional.empty() : Optional.of(new Place(round, level));
        }

        private static List<String> lastOf(List<String> people) {
            List<String> last = new ArrayList<>();
            int room = MAX_INVOLVED_LENGTH;
            for (String person : people.reversed()) {
                room -= person.length();
                if (room < 0 || last.size() == MAX_INVOLVED) {
                    break;
                }
                last.addFirst(person);
            }
            return last;
        }
    }

    /**
     * The state and assignee before an event.
     *
     * @param state its state
     * @param assignee who had it; null when nobody had
     */
    public record Before(State state, @Nullable String assignee) {
        public Before {
            requireNonNull(state, "state");
        }
    }

    public IncidentSummary {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(excerpt, "excerpt");
        requireNonNull(severity, "severity");
        requireNonNull(source, "source");
        requireNonNull(state, "state");
        requireNonNull(openedAt, "openedAt");
        requireNonNull(updatedAt, "updatedAt");
        requireNonNull(escalation, "escalation");
        labels = Map.copyOf(labels);
        links = List.copyOf(links);
        roles = roles == null ? null : Map.copyOf(roles);
    }

    /** The summary of an incident that an event has led from {@code before} to {@code after}. */
    public static IncidentSummary of(Incident before, Incident.Known after) {
        IncidentCore core = after.core();
        Report report = after.details().report();
        return new IncidentSummary(
                core.id(),
                report.title(),
                WellFormedText.cut(report.details(), MAX_EXCERPT),
                report.severity(),
                report.source(),
                roomFor(report.labels(), MAX_LABELS),
                roomFor(report.links()),
                after.state(),
                after.owner().orElse(null),
                since(after),
                after.paging() instanceof PagingState.Resolved resolved
                        ? resolved.closesAt()
                        : null,
                after.paging() instanceof PagingState.InProgress working && working.snoozed(),
                TestPage.isTest(after.escalation().path()),
                core.openedAt(),
                core.updatedAt(),
                core.sequence(),
                Escalation.of(after),
                change(before, after),
                after.publication().stage() == Stage.PAGE ? null : after.publication().stage(),
                after.roles().people().isEmpty()
                        ? null
                        : roomFor(after.roles().people(), MAX_ROLES));
    }

    /** How far it is known, said also of what is a page and nothing more. */
    public Stage knownTo() {
        return stage == null ? Stage.PAGE : stage;
    }

    /** Whether it is not over. */
    public boolean isOpen() {
        return state != State.RESOLVED;
    }

    /** Whether it is over for so long that it can no longer be reopened. */
    public boolean isClosed(Instant at) {
        return reopenUntil != null && !at.isBefore(reopenUntil);
    }

    private static @Nullable Instant since(Incident.Known known) {
        return switch (known.paging()) {
            case PagingState.InProgress working -> working.since();
            case PagingState.Resolved resolved -> resolved.since();
            case PagingState.Pending _, PagingState.Assigned _, PagingState.InError _ -> null;
        };
    }

    private static @Nullable Before change(Incident before, Incident.Known after) {
        return before instanceof Incident.Known known
                        && !(known.state() == after.state() && known.owner().equals(after.owner()))
                ? new Before(known.state(), known.owner().orElse(null))
                : null;
    }

    private static Map<String, String> roomFor(Map<String, String> all, int characters) {
        Map<String, String> fitting = new LinkedHashMap<>();
        int room = characters;
        for (var label : new TreeMap<>(all).entrySet()) {
            int length = label.getKey().length() + label.getValue().length();
            if (length <= room) {
                room -= length;
                fitting.put(label.getKey(), label.getValue());
            }
        }
        return fitting;
    }

    private static List<Link> roomFor(List<Link> links) {
        List<Link> fitting = new ArrayList<>();
        int room = MAX_LINKS;
        for (Link link : links) {
            int length = link.label().length() + link.url().length();
            if (length <= room) {
                room -= length;
                fitting.add(link);
            }
        }
        return fitting;
    }
}

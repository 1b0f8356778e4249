package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.escalation.PathPosition;
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
 * Summary of an incident after one of its events, at most {@value #MAX_BYTES} bytes of JSON.
 * Readers of events see from it how the incident stands without replaying its history.
 *
 * @param id number of the incident
 * @param title what is broken, in one line
 * @param excerpt beginning of the reported text, at most {@value #MAX_EXCERPT} characters; the
 *     event that opened the incident has the whole
 * @param severity severity of the incident
 * @param source source of the report
 * @param labels names and values for routing and search: as many as fit into {@value #MAX_LABELS}
 *     characters, in the order of their names
 * @param links what to open next: as many as fit into {@value #MAX_LINKS} characters
 * @param state state of paging
 * @param assignee the owner, or the last owner when resolved; null when there is none
 * @param since when it was acknowledged or resolved; null when it is neither
 * @param reopenUntil until when it can be reopened; null unless resolved
 * @param snoozed whether it is in progress and snoozed
 * @param test whether it is a test page
 * @param openedAt when it was first reported
 * @param updatedAt time of its last event
 * @param sequence sequence of its last event
 * @param escalation progress on its escalation path
 * @param before state and assignee before the event, when either has changed; null otherwise
 * @param stage whether it was declared, or is a draft; null while it is only a page
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

    /** Maximum size of a summary, in bytes of JSON. */
    public static final int MAX_BYTES = 8_192;

    /** The longest excerpt, in characters. */
    public static final int MAX_EXCERPT = 400;

    /** The longest source, in characters. */
    public static final int MAX_SOURCE = 100;

    /** The room for labels, in bytes of names and values together, as JSON has them. */
    public static final int MAX_LABELS = 600;

    /** The room for links, in bytes of labels and addresses together, as JSON has them. */
    public static final int MAX_LINKS = 600;

    /** Room for roles, in bytes of their ids and of people's together, as JSON has them. */
    public static final int MAX_ROLES = 400;

    /** The most people named. */
    public static final int MAX_INVOLVED = 20;

    /** Room for people, in characters of their ids together. */
    public static final int MAX_INVOLVED_LENGTH = 500;

    /**
     * Progress on the escalation path.
     *
     * @param path id of the path
     * @param pathVersion version of the path, from 1
     * @param level the last level that was paged, from 1; 0 before any was
     * @param round number of the round, from 1
     * @param pageSequence sequence of the event that last paged somebody; 0 before the first
     * @param searches number of searches in vain since the last page
     * @param nextAt the next deadline; null when there is none
     * @param involved who was paged or told: the last {@value IncidentSummary#MAX_INVOLVED} at
     *     most, as many as fit into {@value IncidentSummary#MAX_INVOLVED_LENGTH} characters, in
     *     order
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

        /** Position of the level that was paged last; empty before any was. */
        public Optional<PathPosition> place() {
            return level == 0 ? Optional.empty() : Optional.of(new PathPosition(round, level));
        }

        private static List<String> lastOf(List<String> people) {
            List<String> last = new ArrayList<>();
            int room = MAX_INVOLVED_LENGTH;
            for (String person : people.reversed()) {
                room -= bytes(person);
                if (room < 0 || last.size() == MAX_INVOLVED) {
                    break;
                }
                last.addFirst(person);
            }
            return last;
        }
    }

    /**
     * State and assignee before an event.
     *
     * @param state state of paging
     * @param assignee the owner; null when there was none
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

    /** Summary after an event that changed an incident from {@code before} to {@code after}. */
    public static IncidentSummary of(Incident before, Incident.Known after) {
        IncidentCore core = after.core();
        Report report = after.details().report();
        return new IncidentSummary(
                core.id(),
                report.title(),
                WellFormedText.cut(report.details(), MAX_EXCERPT),
                report.severity(),
                WellFormedText.cut(report.source(), MAX_SOURCE),
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

    /** Whether it is a draft, or was one and was dismissed. */
    public boolean isUnpublished() {
        return stage == Stage.DRAFT || stage == Stage.DISMISSED;
    }

    /** Whether the incident is not resolved. */
    public boolean isOpen() {
        return state != State.RESOLVED;
    }

    /** Whether the incident was resolved too long ago to be reopened. */
    public boolean isClosed(Instant at) {
        return reopenUntil != null && !at.isBefore(reopenUntil);
    }

    private static @Nullable Instant since(Incident.Known known) {
        return switch (known.paging()) {
            case PagingState.InProgress working -> working.since();
            case PagingState.Resolved resolved -> resolved.since();
            case PagingState.Pending _,
                    PagingState.Assigned _,
                    PagingState.Drafted _,
                    PagingState.InError _ ->
                    null;
        };
    }

    private static @Nullable Before change(Incident before, Incident.Known after) {
        return before instanceof Incident.Known known
                        && !(known.state() == after.state() && known.owner().equals(after.owner()))
                ? new Before(known.state(), known.owner().orElse(null))
                : null;
    }

    static Map<String, String> roomFor(Map<String, String> labels) {
        return roomFor(labels, MAX_LABELS);
    }

    private static Map<String, String> roomFor(Map<String, String> all, int bytes) {
        Map<String, String> fitting = new LinkedHashMap<>();
        int room = bytes;
        for (var label : new TreeMap<>(all).entrySet()) {
            int length = bytes(label.getKey()) + bytes(label.getValue());
            if (length <= room) {
                room -= length;
                fitting.put(label.getKey(), label.getValue());
            }
        }
        return fitting;
    }

    static List<Link> roomFor(List<Link> links) {
        List<Link> fitting = new ArrayList<>();
        int room = MAX_LINKS;
        for (Link link : links) {
            int length = bytes(link.label()) + bytes(link.url());
            if (length <= room) {
                room -= length;
                fitting.add(link);
            }
        }
        return fitting;
    }

    /** How many bytes a text takes in JSON. */
    private static int bytes(String text) {
        return text.chars().map(IncidentSummary::bytes).sum();
    }

    private static int bytes(int one) {
        if (one < ' ') {
            return 6;
        }
        if (one < 0x80) {
            return one == '"' || one == '\\' ? 2 : 1;
        }
        return one < 0x800 || Character.isSurrogate((char) one) ? 2 : 3;
    }
}

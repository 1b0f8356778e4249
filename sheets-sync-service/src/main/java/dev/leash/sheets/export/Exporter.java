package dev.leash.sheets.export;

import dev.leash.model.incident.IncidentRecord;
import dev.leash.sheets.workbook.ExportedSheets;
import dev.leash.wire.kafka.KafkaAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Exports events of incidents into the sheets. Sheets and position belong together: when somebody
 * has changed the timeline, or the process stopped between writing a sheet and the position,
 * everything is rewritten from the beginning of the log. Steps are taken by one thread.
 */
public final class Exporter implements AutoCloseable {

    private static final Duration WAIT = Duration.ofMillis(200);

    /**
     * Version of the cells; changed when a version of Leash writes other cells for the same events.
     */
    private static final String EDITION = "3";

    private final KafkaAccess kafka;
    private final ExportProjection projection;
    private final ExportPositionFile placeFile;
    private final String style;
    private final StatusRows status;
    private final Supplier<SortedMap<String, String>> facts;
    private final InstantSource clock;
    private final Pace pace;
    private @Nullable EventReader reader;
    private Map<TopicPartition, Long> goal = Map.of();
    private boolean placed;
    private boolean unwritten;
    private volatile long lag;

    /**
     * An export that has not begun; Kafka need not be available yet.
     *
     * @param place file of the position
     * @param maxIncidents how many of the newest incidents the sheet of incidents holds
     * @param facts content of the status sheet, besides the number of events not exported yet
     */
    public Exporter(
            KafkaAccess kafka,
            ExportedSheets sheets,
            ExportStyle style,
            Path place,
            int maxIncidents,
            Supplier<SortedMap<String, String>> facts,
            InstantSource clock) {
        this.kafka = kafka;
        this.projection = new ExportProjection(sheets, style, maxIncidents);
        this.placeFile = new ExportPositionFile(place);
        this.status = new StatusRows(style);
        this.facts = facts;
        this.clock = clock;
        this.pace = new Pace(sheets.pacing(), System.nanoTime());
        this.style = String.join(" ", EDITION, Integer.toString(maxIncidents), style.fingerprint());
    }

    /** The names of the sheets it writes. */
    public static List<String> sheets() {
        return List.of(
                IncidentSheetRow.SHEET.name(), TimelineRow.SHEET.name(), StatusRows.SHEET.name());
    }

    /** Waits a moment for events, and writes what is due. */
    public void step() throws IOException {
        EventReader events = reader();
        if (!placed) {
            place(events);
        } else if (projection.isTouched(TimelineRow.SHEET)) {
            startOver(events);
        }
        if (projection.isFull()) {
            projection.writeTimeline();
        }
        events.read(WAIT, this::take);
        lag = events.lag();
        boolean wanted =
                unwritten || projection.isDue() || projection.isTouched(IncidentSheetRow.SHEET);
        boolean isTime = pace.allows(System.nanoTime()) && !events.isBehind(goal);
        if (isTime && (wanted || status.isDue(facts(), clock.instant()))) {
            write(events, wanted);
        }
    }

    /** The number of events that were not read yet. */
    public long lag() {
        return lag;
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
    }

    private void take(IncidentRecord recorded) {
        projection.take(recorded);
        unwritten = true;
    }

    private EventReader reader() {
        if (reader == null) {
            reader = EventReader.open(kafka);
        }
        return reader;
    }

    private void place(EventReader events) throws IOException {
        if (resume(events)) {
            goal = events.ends();
            placed = true;
        } else {
            startOver(events);
        }
    }

    private boolean resume(EventReader events) throws IOException {
        Optional<ExportPosition> place =
                placeFile
                        .load()
                        .filter(one -> one.log().equals(events.log()) && one.style().equals(style));
        return place.isPresent()
                && projection.resume(place.get().revisions())
                && events.seek(place.get().offsets());
    }

    /** The sheet of incidents stays as it is until the whole log has been read again. */
    private void startOver(EventReader events) throws IOException {
        placed = false;
        projection.startOver();
        events.rewind();
        goal = events.ends();
        unwritten = true;
        placed = true;
    }

    /** Does nothing if the timeline was changed by somebody else; the next step rewrites it. */
    private void write(EventReader events, boolean incidentsToo) throws IOException {
        if (projection.isTouched(TimelineRow.SHEET)) {
            return;
        }
        long began = System.nanoTime();
        if (incidentsToo) {
            projection.writeTimeline();
            projection.writeIncidents();
        }
        projection.writeStatus(status.rows(facts(), clock.instant()));
        // Set first, in case flushing fails.
        unwritten = true;
        unwritten = !projection.flush();
        if (incidentsToo && !unwritten) {
            placeFile.save(
                    new ExportPosition(
                            events.log(), style, events.offsets(), projection.revisions()));
        }
        pace.wrote(began, System.nanoTime());
    }

    private SortedMap<String, String> facts() {
        SortedMap<String, String> all = new TreeMap<>(facts.get());
        all.put("events not in the sheets yet", Long.toString(lag));
        return all;
    }
}

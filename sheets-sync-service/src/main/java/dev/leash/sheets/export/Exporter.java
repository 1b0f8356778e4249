package dev.leash.sheets.export;

import dev.leash.model.incident.Recorded;
import dev.leash.sheets.workbook.ExportedSheets;
import dev.leash.wire.kafka.KafkaAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the sheets of incidents as the events have it. The sheets and the place in the log belong
 * together: when somebody has touched the timeline, or this was stopped between writing a sheet and
 * the place, everything is written anew from the beginning of the log. One thread takes the steps.
 */
public final class Exporter implements AutoCloseable {

    private static final Duration WAIT = Duration.ofMillis(200);

    /** Changes whenever later versions of Leash write other cells for the same events. */
    private static final String EDITION = "3";

    private final KafkaAccess kafka;
    private final Projection projection;
    private final PlaceFile placeFile;
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
     * An export that has not begun, to a Kafka that need not answer yet.
     *
     * @param place where it remembers how far it has come
     * @param maxIncidents how many of the newest incidents are kept in their sheet
     * @param facts what the sheet of status says, besides how much is still to come
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
        this.projection = new Projection(sheets, style, maxIncidents);
        this.placeFile = new PlaceFile(place);
        this.status = new StatusRows(style);
        this.facts = facts;
        this.clock = clock;
        this.pace = new Pace(sheets.pacing(), System.nanoTime());
        this.style = String.join(" ", EDITION, Integer.toString(maxIncidents), style.fingerprint());
    }

    /** The names of the sheets it writes. */
    public static List<String> sheets() {
        return List.of(IncidentRow.SHEET.name(), TimelineRow.SHEET.name(), StatusRows.SHEET.name());
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
        boolean wanted = unwritten || projection.isDue() || projection.isTouched(IncidentRow.SHEET);
        boolean isTime = pace.allows(System.nanoTime()) && !events.isBehind(goal);
        if (isTime && (wanted || status.isDue(facts(), clock.instant()))) {
            write(events, wanted);
        }
    }

    /** How many events are not in the sheets' memory yet. */
    public long lag() {
        return lag;
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
    }

    private void take(Recorded recorded) {
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
        Optional<Place> place =
                placeFile
                        .load()
                        .filter(one -> one.log().equals(events.log()) && one.style().equals(style));
        return place.isPresent()
                && projection.resume(place.get().revisions())
                && events.seek(place.get().offsets());
    }

    /** The incidents stay as they are until everything there is now has been read again. */
    private void startOver(EventReader events) throws IOException {
        placed = false;
        projection.startOver();
        events.rewind();
        goal = events.ends();
        unwritten = true;
        placed = true;
    }

    /**
     * A timeline that was touched a moment ago must not be added to; the next step begins it anew.
     */
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
        // What cannot be shown now stays to be shown.
        unwritten = true;
        unwritten = !projection.flush();
        if (incidentsToo && !unwritten) {
            placeFile.save(
                    new Place(events.log(), style, events.offsets(), projection.revisions()));
        }
        pace.wrote(began, System.nanoTime());
    }

    private SortedMap<String, String> facts() {
        SortedMap<String, String> all = new TreeMap<>(facts.get());
        all.put("events not in the sheets yet", Long.toString(lag));
        return all;
    }
}

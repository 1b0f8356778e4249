package dev.leash.view.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Projections in a folder: for each, the generation that serves, and the one that will replace it.
 * The folder can be deleted at any time, and is rebuilt with equal content. Written by {@link
 * ViewReader} only; read by any thread.
 */
public final class View implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(View.class);

    /** File in which older releases kept all projections; no later release can read it. */
    private static final String BEFORE_PROJECTIONS = "view.sqlite";

    private final ReadConnections connections = new ReadConnections();
    private final List<ProjectionSlot> places = new CopyOnWriteArrayList<>();
    private final Set<Generation> handedOver = ConcurrentHashMap.newKeySet();

    private View() {}

    /**
     * Opens the view in a folder.
     *
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static View open(Path folder, List<Projection> projections) {
        View view = new View();
        try {
            Path files = Files.createDirectories(folder.resolve("view"));
            new SqliteFile(folder.resolve(BEFORE_PROJECTIONS)).delete();
            for (Projection projection : projections) {
                ProjectionSlot place = ProjectionSlot.open(projection, files);
                view.places.add(place);
                view.serve(place, place.serving());
            }
            return view;
        } catch (IOException e) {
            throw new UncheckedIOException("the view in " + folder + " cannot be written", e);
        }
    }

    /** A reader of some projections. */
    public Reader reader(String... names) {
        List<String> needed = List.of(names);
        return new Reader(
                Jdbi.create(
                        new ConnectionFactory() {
                            @Override
                            public Connection openConnection() throws SQLException {
                                needed.forEach(View.this::requireServed);
                                return connections.take();
                            }

                            @Override
                            public void closeConnection(Connection connection) throws SQLException {
                                connections.giveBack(connection);
                            }
                        }));
    }

    private void requireServed(String name) {
        if (!served().contains(name)) {
            throw new NotReadyException(name);
        }
    }

    /** Number that differs after each change of a projection, for caches. */
    public long edition(String name) {
        return places.stream()
                .filter(place -> place.projection().name().equals(name))
                .flatMap(place -> Stream.ofNullable(place.serving()))
                .mapToLong(Generation::edition)
                .findFirst()
                .orElse(0);
    }

    /** Names of the projections that can be read. */
    public List<String> served() {
        return names(place -> place.serving() != null);
    }

    /**
     * Names of the projections that are being built, for the first time or beside an older version.
     */
    public List<String> building() {
        return names(place -> place.coming() != null);
    }

    private List<String> names(Predicate<ProjectionSlot> which) {
        return places.stream().filter(which).map(place -> place.projection().name()).toList();
    }

    List<String> topics() {
        return places.stream()
                .flatMap(place -> place.projection().topics().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Restarts projections that are rebuilt at each start. */
    void renew() {
        places.stream()
                .filter(place -> place.projection().isReadAnew())
                .forEach(ProjectionSlot::renew);
    }

    /** Discards generations that were made from another log. */
    void discardUnless(Predicate<Generation> isOfThisLog) {
        for (ProjectionSlot place : places) {
            if (place.discardUnless(isOfThisLog)) {
                LOG.warn(
                        "'{}' was made from another log; it is made again",
                        place.projection().name());
                serve(place, place.serving());
            }
        }
    }

    /**
     * The generations that are kept up to date. A serving generation whose successor is ready is
     * left out: it serves unchanged for the moment of the replacement, and must not delay its
     * successor.
     */
    List<Generation> live() {
        boolean first = places.stream().allMatch(place -> place.serving() == null);
        List<Generation> live =
                new ArrayList<>(
                        generations(place -> !isHandedOver(place), ProjectionSlot::serving));
        live.addAll(
                generations(
                        place -> first || place.projection().isReadAnew() || isHandedOver(place),
                        ProjectionSlot::coming));
        return live;
    }

    private boolean isHandedOver(ProjectionSlot place) {
        Generation coming = place.coming();
        return coming != null && handedOver.contains(coming);
    }

    /** The generations that are built beside those that serve. */
    List<Generation> besides() {
        List<Generation> live = live();
        return generations(place -> true, ProjectionSlot::coming).stream()
                .filter(coming -> !live.contains(coming))
                .toList();
    }

    private List<Generation> generations(
            Predicate<ProjectionSlot> which, Function<ProjectionSlot, @Nullable Generation> one) {
        return places.stream().filter(which).map(one).flatMap(Stream::ofNullable).toList();
    }

    /**
     * Applies records that did not come through {@link ViewReader}, and makes the result serve; for
     * tests and benchmarks.
     *
     * @return the changes
     */
    public ChangeSet fill(List<ConsumerRecord<String, byte[]>> records) {
        Map<TopicPartition, Position> ends = new HashMap<>();
        List<LogRecord> log = LogRecord.all(records);
        log.forEach(
                one ->
                        ends.put(
                                one.partition(),
                                new Position(
                                        one.topic(),
                                        "",
                                        one.partition().partition(),
                                        one.offset() + 1)));
        List<ChangeSet> changed =
                live().stream().map(one -> one.apply(log, ends.values())).toList();
        swap(live());
        return ChangeSet.all(changed);
    }

    /** Announces that generations built beside have nearly caught up; the reader does the rest. */
    void handOver(List<Generation> built) {
        handedOver.addAll(built);
    }

    boolean isServing(Generation generation) {
        return places.stream().anyMatch(place -> place.serving() == generation);
    }

    /**
     * Makes generations that have caught up serve in place of the older ones; returns whether any
     * did.
     */
    boolean swap(List<Generation> caughtUp) {
        boolean any = false;
        for (ProjectionSlot place : places) {
            Generation coming = place.coming();
            if (coming != null && caughtUp.contains(coming)) {
                coming.complete();
                handedOver.remove(coming);
                // Serve before the swap: cached rows may be newer than their edition, never older.
                serve(place, coming);
                Generation old = place.swap();
                if (old != null) {
                    old.delete();
                }
                LOG.debug("'{}' has caught up and serves", place.projection().name());
                any = true;
            }
        }
        return any;
    }

    private void serve(ProjectionSlot place, @Nullable Generation serving) {
        try {
            connections.serve(place.projection().name(), serving == null ? null : serving.file());
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("the view cannot be read", e));
        }
    }

    @Override
    public void close() {
        try {
            connections.close();
        } catch (SQLException e) {
            LOG.warn("The view was not closed cleanly: {}", e.getMessage());
        }
        generations(place -> true, ProjectionSlot::serving).forEach(Generation::close);
        generations(place -> true, ProjectionSlot::coming).forEach(Generation::close);
    }
}

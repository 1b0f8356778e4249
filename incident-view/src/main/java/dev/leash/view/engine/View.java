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
 * The projections of a folder: of each, the generation that serves, and the one that is to take its
 * place. The folder can be deleted at any time and comes back equal. {@link ViewReader} brings it up
 * to date; anybody reads.
 */
public final class View implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(View.class);

    /** Releases before projections kept all of them in one file that no later one can read. */
    private static final String BEFORE_PROJECTIONS = "view.sqlite";

    private final ReadConnections connections = new ReadConnections();
    private final List<Place> places = new CopyOnWriteArrayList<>();
    private final Set<Generation> handedOver = ConcurrentHashMap.newKeySet();

    private View() {}

    /**
     * Opens the view of a folder.
     *
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static View open(Path folder, List<Projection> projections) {
        View view = new View();
        try {
            Path files = Files.createDirectories(folder.resolve("view"));
            new SqliteFile(folder.resolve(BEFORE_PROJECTIONS)).delete();
            for (Projection projection : projections) {
                Place place = Place.open(projection, files);
                view.places.add(place);
                view.serve(place, place.serving());
            }
            return view;
        } catch (IOException e) {
            throw new UncheckedIOException("the view in " + folder + " cannot be written", e);
        }
    }

    /** Where some projections are read. */
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

    /** Another number after each change of a projection, for whoever keeps what they read. */
    public long edition(String name) {
        return places.stream()
                .filter(place -> place.projection().name().equals(name))
                .flatMap(place -> Stream.ofNullable(place.serving()))
                .mapToLong(Generation::edition)
                .findFirst()
                .orElse(0);
    }

    /** The projections that can be read. */
    public List<String> served() {
        return names(place -> place.serving() != null);
    }

    /** The projections that are being built, beside an older version of theirs or for the first time. */
    public List<String> building() {
        return names(place -> place.coming() != null);
    }

    private List<String> names(Predicate<Place> which) {
        return places.stream().filter(which).map(place -> place.projection().name()).toList();
    }

    List<String> topics() {
        return places.stream()
                .flatMap(place -> place.projection().topics().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Begins anew with what is read from its beginning at each start. */
    void renew() {
        places.stream().filter(place -> place.projection().isReadAnew()).forEach(Place::renew);
    }

    /** Throws away whatever was made from another log. */
    void discardUnless(Predicate<Generation> isOfThisLog) {
        for (Place place : places) {
            if (place.discardUnless(isOfThisLog)) {
                LOG.warn("'{}' was made from another log; it is made again", place.projection().name());
                serve(place, place.serving());
            }
        }
    }

    /**
     * The generations that are kept up to date. One whose successor is handed over is not any more:
     * it serves as it is for the moment that takes, and cannot be what holds its successor up.
     */
    List<Generation> live() {
        boolean first = places.stream().allMatch(place -> place.serving() == null);
        List<Generation> live =
                new ArrayList<>(generations(place -> !isHandedOver(place), Place::serving));
        live.addAll(
                generations(
                        place -> first || place.projection().isReadAnew() || isHandedOver(place),
                        Place::coming));
        return live;
    }

    private boolean isHandedOver(Place place) {
        Generation coming = place.coming();
        return coming != null && handedOver.contains(coming);
    }

    /** The generations that are built beside those that serve. */
    List<Generation> besides() {
        List<Generation> live = live();
        return generations(place -> true, Place::coming).stream()
                .filter(coming -> !live.contains(coming))
                .toList();
    }

    private List<Generation> generations(
            Predicate<Place> which, Function<Place, @Nullable Generation> one) {
        return places.stream().filter(which).map(one).flatMap(Stream::ofNullable).toList();
    }

    /**
     * Applies records that did not come through {@link ViewReader}, and serves what they make; for
     * tests and measurements.
     *
     * @return what has changed
     */
    public Changed fill(List<ConsumerRecord<String, byte[]>> records) {
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
        List<Changed> changed =
                live().stream().map(one -> one.apply(log, ends.values())).toList();
        swap(live());
        return Changed.all(changed);
    }

    /** Says that generations built beside have as good as caught up; the reader does the rest. */
    void handOver(List<Generation> built) {
        handedOver.addAll(built);
    }

    boolean isServing(Generation generation) {
        return places.stream().anyMatch(place -> place.serving() == generation);
    }

    /** Puts generations that have caught up with the log in the place of those that served. */
    boolean swap(List<Generation> caughtUp) {
        boolean any = false;
        for (Place place : places) {
            Generation coming = place.coming();
            if (coming != null && caughtUp.contains(coming)) {
                coming.complete();
                handedOver.remove(coming);
                // Lent before it is told: rows kept in memory may be too new for their edition,
                // never too old.
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

    private void serve(Place place, @Nullable Generation serving) {
        try {
            connections.serve(
                    place.projection().name(), serving == null ? null : serving.file());
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
        generations(place -> true, Place::serving).forEach(Generation::close);
        generations(place -> true, Place::coming).forEach(Generation::close);
    }
}

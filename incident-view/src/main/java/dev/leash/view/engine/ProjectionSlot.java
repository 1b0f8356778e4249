package dev.leash.view.engine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Slot of one projection: the generation that serves, and the one being built. Crash-safe: which
 * generation serves follows from the files alone. Changed only by the thread that keeps the view up
 * to date.
 */
final class ProjectionSlot {

    private final Projection projection;
    private final Path folder;
    private volatile @Nullable Generation serving;
    private volatile @Nullable Generation coming;
    private long files;

    private ProjectionSlot(Projection projection, Path folder) {
        this.projection = projection;
        this.folder = folder;
    }

    static ProjectionSlot open(Projection projection, Path folder) throws IOException {
        ProjectionSlot place = new ProjectionSlot(projection, folder);
        place.removeLeftovers();
        List<Generation> found = place.found();
        if (!projection.isReadAnew()) {
            place.choose(found);
        }
        found.stream()
                .filter(one -> one != place.serving && one != place.coming)
                .forEach(Generation::delete);
        Generation serving = place.serving;
        if (serving != null) {
            serving.adapt();
        }
        if (place.coming == null && (serving == null || !serving.isCurrent())) {
            place.coming = place.create();
        }
        return place;
    }

    /** Generations in the files, newest first. */
    private List<Generation> found() throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(folder, projection.name() + "-[0-9]*.sqlite")) {
            all.forEach(paths::add);
        }
        paths.sort(Comparator.comparingLong(ProjectionSlot::number).reversed());
        files = paths.stream().findFirst().map(ProjectionSlot::number).orElse(0L);
        return paths.stream().flatMap(path -> Generation.open(projection, path).stream()).toList();
    }

    /** A process killed while deleting a file leaves the files SQLite keeps beside it. */
    private void removeLeftovers() throws IOException {
        try (DirectoryStream<Path> beside =
                Files.newDirectoryStream(folder, projection.name() + "-[0-9]*.sqlite-*")) {
            for (Path path : beside) {
                SqliteFile file = SqliteFile.beside(path);
                if (!Files.exists(file.path())) {
                    file.delete();
                }
            }
        }
    }

    private static long number(Path path) {
        String name = path.getFileName().toString();
        String number = name.substring(name.lastIndexOf('-') + 1, name.indexOf('.'));
        return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
    }

    private void choose(List<Generation> found) {
        Stream<Generation> current =
                found.stream().filter(Generation::isComplete).filter(Generation::isCurrent);
        Stream<Generation> older = found.stream().filter(Generation::isReadable);
        serving = Stream.concat(current, older).findFirst().orElse(null);
        Generation chosen = serving;
        if (chosen == null || !chosen.isCurrent()) {
            coming =
                    found.stream()
                            .filter(one -> one.isCurrent() && !one.isComplete())
                            .findFirst()
                            .orElse(null);
        }
    }

    private Generation create() {
        files++;
        return Generation.create(
                projection, folder.resolve(projection.name() + "-" + files + ".sqlite"));
    }

    Projection projection() {
        return projection;
    }

    @Nullable Generation serving() {
        return serving;
    }

    @Nullable Generation coming() {
        return coming;
    }

    void renew() {
        Generation begun = coming;
        if (begun == null || !begun.positions().isEmpty()) {
            coming = create();
            if (begun != null) {
                begun.delete();
            }
        }
    }

    /**
     * Discards a serving generation that was made from another log; returns whether one was
     * discarded.
     */
    boolean discardUnless(Predicate<Generation> isOfThisLog) {
        Generation begun = coming;
        if (begun != null && !isOfThisLog.test(begun)) {
            coming = create();
            begun.delete();
        }
        Generation strange = serving;
        if (strange == null || isOfThisLog.test(strange)) {
            return false;
        }
        serving = null;
        if (coming == null) {
            coming = create();
        }
        strange.delete();
        return true;
    }

    /** Makes the next generation serve; returns the one that served before. */
    @Nullable Generation swap() {
        Generation old = serving;
        serving = coming;
        coming = null;
        return old;
    }
}

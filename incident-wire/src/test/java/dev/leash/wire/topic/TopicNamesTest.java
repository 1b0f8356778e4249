package dev.leash.wire.topic;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A topic's name is written down in the catalogue, and nowhere else in the whole house. */
class TopicNamesTest {

    private static final Path HOME = Path.of(System.getProperty("leash.home", ".."));

    /** A text that is a topic's name, or the beginning of the names of the work queues. */
    private static final Pattern NAME =
            Pattern.compile(
                    Stream.concat(
                                    Topics.all().stream().map(Topic::name),
                                    Stream.of(Topics.DEAD_LETTERS, "leash.dispatches."))
                            .map(Pattern::quote)
                            .collect(joining("|", "\"(", ")\"")));

    @Test
    void namesAreFoundWhereTheyAre() throws IOException {
        assertThat(naming()).map(file -> file.getFileName().toString()).contains("Topics.java");
    }

    @Test
    void namesAreNowhereElse() throws IOException {
        assertThat(naming()).map(file -> file.getFileName().toString()).containsOnly("Topics.java");
    }

    @Test
    void allModulesAreLookedAt() throws IOException {
        assertThat(sources())
                .map(HOME::relativize)
                .map(file -> file.getName(0).toString())
                .contains("incident-model", "incident-wire", "service-settings");
        assertThat(sources()).hasSizeGreaterThan(100);
    }

    private static List<Path> naming() throws IOException {
        return sources().stream().filter(file -> NAME.matcher(read(file)).find()).toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(HOME)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(TopicNamesTest::javaFiles)
                    .toList();
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

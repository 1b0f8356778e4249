package dev.leash.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The recipe for an event is true: its example is in the files it names, and in no others. */
class GrowingTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("^\\d\\. `([^`]+)`", Pattern.MULTILINE);
    private static final Pattern EXAMPLE = Pattern.compile("\\bRenotified\\b");

    @Test
    void anEventTakesTheFilesOfItsRecipeAndNoOthers() throws IOException {
        String recipes = Files.readString(ROOT.resolve("docs/growing.md"));
        String recipe =
                recipes.substring(recipes.indexOf("## How to add an event")).split("\n## ", -1)[0];
        List<String> files =
                NAMED.matcher(recipe).results().map((MatchResult one) -> one.group(1)).toList();

        assertThat(files).hasSize(5).containsExactlyInAnyOrderElementsOf(naming(EXAMPLE));
    }

    private static List<String> naming(Pattern event) throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(GrowingTest::files)
                    .filter(file -> event.matcher(read(file)).find())
                    .map(file -> ROOT.relativize(file).toString())
                    .toList();
        }
    }

    private static Stream<Path> files(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
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

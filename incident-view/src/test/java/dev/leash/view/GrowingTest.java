package dev.leash.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.view.engine.ChangeSet;
import dev.leash.view.engine.Projection;
import dev.leash.view.engine.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recipe for a projection is true: its example is one file, and all it takes is one line more.
 */
class GrowingTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("^\\d\\. `([^`]+)`", Pattern.MULTILINE);

    @TempDir Path folder;

    @Test
    void theExampleIsServedBesideAllOthers() {
        List<Projection> more = new ArrayList<>(Projections.all());
        more.add(new SourcesProjection());

        try (View view = View.open(folder, more)) {
            ChangeSet changed = view.fill(Log.night().records());

            assertThat(SourcesProjection.incidents(view)).isEqualTo(Map.of("plain", 20L));
            assertThat(changed.words()).contains(SourcesProjection.NAME);
        }
    }

    @Test
    void theRecipeNamesAtMostFiveFilesAndEachOfItsKindIsThere() throws IOException {
        String recipes = Files.readString(ROOT.resolve("docs/growing.md"));
        String recipe =
                recipes.substring(recipes.indexOf("## How to add a projection"))
                        .split("\n## ", -1)[0];
        List<String> files =
                NAMED.matcher(recipe).results().map((MatchResult one) -> one.group(1)).toList();

        assertThat(files).hasSizeBetween(2, 5);
        assertThat(files).allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
        assertThat(recipe)
                .contains("incident-view/src/test/java/dev/leash/view/SourcesProjection.java");
    }

    @Test
    void everyProjectionHasAName() {
        assertThat(Projections.all())
                .extracting(Projection::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][a-z_]*"));
    }
}

package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every figure that the rules and the dashboard in {@code ops} ask for is one that Leash tells. */
@Tag("system")
class MetricsTest {

    private static final Pattern NAME = Pattern.compile("\\b(leash|jvm)_[a-z_]+[a-z]");
    private static final Map<String, String> QUICK = Map.of("ESCALATION_DELAY_MINUTES", "0.05");

    @TempDir Path data;

    @Test
    void whatIsWatchedIsTold() throws IOException {
        Set<String> wanted = new TreeSet<>(namesIn(read("prometheus-rules.yml")));
        wanted.addAll(namesIn(read("grafana-dashboard.json")));
        assertThat(wanted).hasSizeGreaterThan(15);

        try (Product leash = Product.up(data, Product.freePort(), Product.freePort(), QUICK)) {
            leash.web().reported("The database is down");

            Awaitility.await("every figure is told")
                    .untilAsserted(() -> assertThat(told(leash)).containsAll(wanted));
        }
    }

    private static Set<String> told(Product leash) {
        return leash.web()
                .get("/prometheus")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private static Set<String> namesIn(String text) {
        return NAME.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static String read(String name) throws IOException {
        return Files.readString(Product.HOME.resolve("ops").resolve(name));
    }

    /** Kept short: the rules are tried by their own tests where promtool is there. */
    @Test
    void rulesDoWhatTheirTestsSay() throws IOException, InterruptedException {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                isOnPath("promtool"), "promtool is not installed");
        Process promtool =
                new ProcessBuilder("promtool", "test", "rules", "prometheus-rules.test.yml")
                        .directory(Product.HOME.resolve("ops").toFile())
                        .inheritIO()
                        .start();

        assertThat(promtool.waitFor()).isZero();
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}

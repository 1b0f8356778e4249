package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leash starts and pages alike wherever in the world its machine is. */
@Tag("system")
class LocaleTest {

    private static final String REPORT = "Interrupted: DISK INDEX IS FULL";

    @TempDir Path data;

    /** In Turkish the small letter of I has no dot; in Arabic digits are others. */
    @ParameterizedTest
    @CsvSource({"tr,TR", "ar,EG"})
    void pagesInEveryLocale(String language, String country) {
        Map<String, String> locale =
                Map.of(
                        "JAVA_TOOL_OPTIONS",
                        "-Duser.language=%s -Duser.country=%s".formatted(language, country));
        try (Product leash = Product.up(data, Product.freePort(), Product.freePort(), locale)) {
            assertThat(leash.web().reported(REPORT)).isEqualTo("1");
            Awaitility.await("the page is in the outbox")
                    .until(() -> leash.web().get("/outbox").body().contains(REPORT));
            assertThat(leash.written()).doesNotContain("Exception").doesNotContain(" ERROR ");
        }
    }

    /** The launcher is started from a shell, because a test may lack the letters itself. */
    @Test
    void startsWithoutALocaleInAFolderWithAnUmlaut() throws IOException, InterruptedException {
        Path output = data.resolve("output");
        Process process =
                withoutLocale(
                                "exec \"$0\" up --data \"$1/B$(printf '\\303\\274')ro\" --port 0 --kafka-port 0 --exit-when-ready")
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();

        int code = process.waitFor();

        assertThat(Files.readString(output)).contains("Leash is ready");
        assertThat(code).isZero();
    }

    private ProcessBuilder withoutLocale(String script) {
        List<String> command = new ArrayList<>(List.of("bash", "-c", script));
        command.add(Product.HOME.resolve("leash").toString());
        command.add(data.toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().put("LEASH_DIST", Recording.DIST.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }
}

package dev.leash.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Command that takes all measurements in one run, and tells whether each figure keeps to its bound.
 */
@Command(
        name = "bench",
        description = {
            "Measures Leash beside a bare pipeline in the same process layout, on this machine.",
            "Takes about an hour. Exits with status 1 if a figure misses its bound."
        },
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

    @Option(
            names = "--armed",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "How many deadlines are armed while others fall due (${DEFAULT-VALUE}).")
    private int armed;

    @Option(
            names = "--incidents",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "How many incidents the view and the log have (${DEFAULT-VALUE}).")
    private int incidents;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "6",
            description = "How long each step of a measurement takes (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--only",
            paramLabel = "PART",
            description =
                    "Only one part: throughput, handing, cold, rates, large, lateness, tick, mail, goodput, view or restart.")
    private @Nullable String only;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "A file to write the figures to as JSON, too.")
    private @Nullable Path json;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "benchmarks/target",
            description = "Where the table by rate and its plot are written (${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--launcher",
            paramLabel = "FILE",
            defaultValue = "leash",
            description = "What starts Leash when a restart is measured (${DEFAULT-VALUE}).")
    private Path launcher;

    private final List<Figure> figures = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Bench() {}

    /** Runs the command. */
    public static void main(String[] arguments) {
        // The same numbers, upper case and sorting on every machine.
        Locale.setDefault(Locale.ROOT);
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Measurements measurements = new Measurements(seconds, armed, incidents);
        measure("throughput", measurements::throughput);
        measure("handing", measurements::handing);
        Duration step = Duration.ofSeconds(seconds);
        measure("cold", measurements::cold);
        measure("rates", () -> new Rates(out, step.multipliedBy(5)).run());
        measure("large", LargePage::run);
        measure("lateness", measurements::lateness);
        measure("tick", measurements::idleTick);
        measure("mail", () -> new Mails(step).run());
        measure("goodput", () -> new Goodput(step).run());
        measure("view", measurements::view);
        measure("restart", () -> new Restart(incidents, launcher.toAbsolutePath()).run());
        writeJson();
        return figures.stream().allMatch(Figure::isKept) ? 0 : 1;
    }

    private interface Part {
        List<Figure> run() throws IOException;
    }

    private void measure(String name, Part part) throws IOException {
        if (only == null || only.equals(name)) {
            System.err.println("measuring " + name + " ...");
            List<Figure> measured = part.run();
            measured.forEach(figure -> System.out.println(figure.line()));
            figures.addAll(measured);
        }
    }

    private void writeJson() throws IOException {
        if (json != null) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("processors", Runtime.getRuntime().availableProcessors());
            all.put("java", Runtime.version().toString());
            all.put("figures", figures);
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(json.toFile(), all);
        }
    }
}

package dev.leash.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * JIT compiler of another process. For minutes after a start it takes a share of the processor, and
 * code that is not compiled yet is slow; a Leash that pages has run for days.
 */
record Compiler(long pid) {

    private static final String TICKS = "java.ci.totalTime";
    private static final String TICKS_PER_SECOND = "sun.os.hrt.frequency";

    /** CPU time of the compiler so far. */
    Duration worked() throws IOException {
        Map<String, Long> counters = counters();
        Long ticks = counters.get(TICKS);
        Long perSecond = counters.get(TICKS_PER_SECOND);
        if (ticks == null || perSecond == null) {
            throw new IOException("jcmd does not say how long the compiler has worked");
        }
        return Duration.ofMillis((long) (1000.0 * ticks / perSecond));
    }

    private Map<String, Long> counters() throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process asking =
                new ProcessBuilder(jcmd.toString(), Long.toString(pid), "PerfCounter.print")
                        .redirectErrorStream(true)
                        .start();
        try (var lines = asking.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines()
                    .filter(line -> line.matches("(" + TICKS + "|" + TICKS_PER_SECOND + ")=\\d+"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(part -> part[0], part -> Long.valueOf(part[1])));
        }
    }
}

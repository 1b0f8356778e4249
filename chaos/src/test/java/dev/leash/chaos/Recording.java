package dev.leash.chaos;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A recording of one start, as the launcher makes it: with it the many starts of the tests here,
 * and of those that come after, take half the time.
 */
final class Recording {

    private static final long RECORDED_WITHIN_SECONDS = 120;

    private Recording() {}

    /**
     * Makes one, unless there is one of this product; without it starts are slower.
     *
     * @param scratch where that start keeps its data
     */
    static void ensure(Path jar, Path scratch) throws IOException, InterruptedException {
        Path recorded = jar.resolveSibling("leash.aot");
        if (!isOf(jar, recorded)) {
            Files.deleteIfExists(recorded);
            Process start =
                    new ProcessBuilder(command(jar, recorded, scratch))
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start();
            if (!start.waitFor(RECORDED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                start.destroyForcibly().waitFor();
            }
        }
    }

    private static boolean isOf(Path jar, Path recorded) throws IOException {
        return Files.exists(recorded)
                && Files.getLastModifiedTime(recorded).compareTo(Files.getLastModifiedTime(jar))
                        > 0;
    }

    private static List<String> command(Path jar, Path recorded, Path scratch) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:AOTCacheOutput=" + recorded,
                "-Xlog:disable",
                "-jar",
                jar.toString(),
                "up",
                "--data",
                scratch.toString(),
                "--port",
                "0",
                "--kafka-port",
                "0",
                "--exit-when-ready");
    }
}

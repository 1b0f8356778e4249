package dev.leash.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Recording of a start, as the launcher makes one: the tests start the product some fifty times,
 * and each start costs less than half with it.
 */
final class Recording {

    /** Where the product is laid out. */
    static final Path DIST = Product.HOME.resolve("standalone/target/leash");

    /** The recording of this build; made when it is first asked for. */
    static final Path FILE = made();

    private Recording() {}

    private static Path made() {
        ProcessBuilder builder =
                new ProcessBuilder("bash", Product.HOME.resolve("leash").toString(), "build")
                        .inheritIO();
        builder.environment().put("LEASH_DIST", DIST.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            var _ = builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a start is recorded", e);
        }
        return DIST.resolve("leash.aot");
    }
}

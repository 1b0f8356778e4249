package dev.leash.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;

/**
 * One process of the product, started with the real jar. What it writes is kept, so that a failure
 * can show it.
 *
 * @param process the process
 * @param output what it wrote
 * @param port where it listens
 */
record Product(Process process, Path output, int port) implements AutoCloseable {

    /** Below those that systems give to clients: one of them would be taken before it is used. */
    private static final int FIRST_OF_CLIENTS = 32_000;

    private static final int LOWEST_PORT = 20_000;
    private static final int PORT_ATTEMPTS = 1_000;

    /** The folder of the project. */
    static final Path HOME =
            Path.of(System.getProperty("leash.home", "..")).toAbsolutePath().normalize();

    /** Starts all of it with a broker of its own, and waits until it says that it is ready. */
    static Product up(Path data, int port, int kafkaPort, Map<String, String> environment) {
        Product product =
                start(
                        List.of(
                                "up",
                                "--data",
                                data.toString(),
                                "--port",
                                "" + port,
                                "--kafka-port",
                                "" + kafkaPort),
                        port,
                        environment);
        product.awaitOutput("Leash is ready");
        return product;
    }

    /** Starts a command, without waiting. */
    static Product start(List<String> arguments, int port, Map<String, String> environment) {
        try {
            Path output = Files.createTempFile("leash-" + arguments.getFirst(), ".log");
            List<String> command = new ArrayList<>(java());
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(output.toFile());
            return new Product(builder.start(), output, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the recording of a start where there is one, as the launcher does. */
    private static List<String> java() {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx512m",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow"));
        if (Files.exists(Recording.FILE)) {
            command.addAll(List.of("-XX:AOTCache=" + Recording.FILE, "-Xlog:disable"));
        }
        command.addAll(List.of("-jar", Recording.DIST.resolve("leash.jar").toString()));
        return command;
    }

    /** A port nobody listens on now. */
    static int freePort() {
        for (int attempt = 1; attempt <= PORT_ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, FIRST_OF_CLIENTS);
            try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (BindException taken) {
                // Another one, then.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("no port is free");
    }

    /** Waits until it has written something. */
    void awaitOutput(String text) {
        Awaitility.await("output '" + text + "'")
                .until(() -> written().contains(text) || !process.isAlive());
        if (!written().contains(text)) {
            throw new AssertionError("it ended without saying '" + text + "':\n" + written());
        }
    }

    /** Where it answers. */
    Web web() {
        return new Web("http://127.0.0.1:" + port);
    }

    /** Where its links lead; cookies hold there, and not at {@link #web()}. */
    String address() {
        return "http://localhost:" + port;
    }

    /** What it wrote so far. */
    String written() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it without a chance to tidy up. */
    void kill() {
        process.destroyForcibly();
        join();
    }

    /** Asks it to end. */
    int stop() {
        process.destroy();
        join();
        return process.exitValue();
    }

    private void join() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a process ends", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        join();
        File file = output.toFile();
        if (!file.delete()) {
            file.deleteOnExit();
        }
    }
}

package dev.leash.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A child process, with the same Java options as this one, so that measurements are comparable. */
record Child(Process process, Path log) implements AutoCloseable {

    private static final long STARTS_WITHIN_SECONDS = 600;

    /** Starts a main class, and waits until it prints that it is ready. */
    static Child start(
            String ready, Class<?> main, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-XX:AOT"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return run(ready, command, environment);
    }

    /** Runs a command, and waits until it writes that it is ready. */
    static Child run(String ready, List<String> command, Map<String, String> environment) {
        try {
            Path log = Files.createTempFile("leash-bench-", ".log");
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            Child child = new Child(builder.start(), log);
            child.await(ready);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A free port. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(String ready) throws IOException {
        long giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTS_WITHIN_SECONDS);
        while (!Files.readString(log).contains(ready)) {
            if (!process.isAlive() || System.nanoTime() > giveUpAt) {
                close();
                throw new IllegalStateException(
                        "it did not say '" + ready + "':\n" + Files.readString(log));
            }
            Pause.millis(50);
        }
    }

    /** Ends it in order, and waits until it has. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}

package dev.leash.chaos.plant;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/** The broker and the five services, each in a process of its own. Thread-safe. */
public final class Cluster implements AutoCloseable {

    private static final Duration WELL_WITHIN = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Map<LeashProcess, Child> children = new EnumMap<>(LeashProcess.class);
    private final Map<LeashProcess, Integer> ports = new EnumMap<>(LeashProcess.class);
    private final HttpClient web =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private Cluster() {}

    /**
     * Prepares all processes.
     *
     * @param jar the jar of Leash
     * @param logs folder of their output
     * @param environment settings besides addresses
     */
    public static Cluster of(
            Path jar, Addresses addresses, Path logs, Map<String, String> environment) {
        Cluster plant = new Cluster();
        for (LeashProcess part : LeashProcess.values()) {
            int port =
                    switch (part) {
                        case BROKER -> addresses.broker();
                        case INTAKE -> addresses.intake();
                        case DASHBOARD -> addresses.dashboard();
                        case ESCALATION, NOTIFIER, SHEETS -> Addresses.freePort();
                    };
            List<String> command = new ArrayList<>(java(jar));
            command.addAll(arguments(part, port, addresses));
            plant.ports.put(part, port);
            plant.children.put(
                    part, new Child(command, environment, logs.resolve(part.word() + ".log")));
        }
        return plant;
    }

    private static List<String> java(Path jar) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx384m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        Path recorded = jar.resolveSibling("leash.aot");
        if (Files.exists(recorded)) {
            command.addAll(List.of("-XX:AOTCache=" + recorded, "-Xlog:disable"));
        }
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static List<String> arguments(LeashProcess part, int port, Addresses addresses) {
        String data = addresses.folder().resolve(part.word()).toString();
        return part == LeashProcess.BROKER
                ? List.of(
                        part.word(),
                        "--port",
                        "0",
                        "--kafka-port",
                        "" + port,
                        "--advertised-port",
                        "" + addresses.kafka(),
                        "--data",
                        data)
                : List.of(part.word(), "--port", "" + port, "--data", data);
    }

    /** Starts all processes, and waits until they are healthy. */
    public void start() {
        for (LeashProcess part : LeashProcess.values()) {
            child(part).start();
        }
        awaitHealthy();
    }

    /**
     * Waits until all processes are healthy.
     *
     * @throws IllegalStateException naming a process that is not healthy within two minutes
     */
    public void awaitHealthy() {
        for (LeashProcess part : LeashProcess.values()) {
            if (!awaitWell(part)) {
                throw new IllegalStateException(
                        part.word() + " is not healthy after " + WELL_WITHIN.toSeconds() + " s");
            }
        }
    }

    /**
     * Waits until a process is healthy: the broker listens, a service reports UP.
     *
     * @return false when it is not healthy within two minutes, or this thread was interrupted
     */
    public boolean awaitWell(LeashProcess part) {
        long giveUpAt = System.nanoTime() + WELL_WITHIN.toNanos();
        boolean isWell = isWell(part);
        while (!isWell && System.nanoTime() < giveUpAt && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            isWell = isWell(part);
        }
        return isWell;
    }

    private boolean isWell(LeashProcess part) {
        return part == LeashProcess.BROKER ? listens(part) : saysItIsWell(part);
    }

    private boolean listens(LeashProcess part) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port(part))) {
            return child(part).isAlive();
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean saysItIsWell(LeashProcess part) {
        URI health = URI.create("http://127.0.0.1:%d/health".formatted(port(part)));
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(2)).build();
            return web.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Kills a process and starts it again. */
    public void crash(LeashProcess part) {
        child(part).kill();
        child(part).start();
    }

    /** Stops a process as an operator does, and starts it again. */
    public void restart(LeashProcess part) {
        child(part).stop();
        child(part).start();
    }

    /** Suspends a process. */
    public void pause(LeashProcess part) {
        child(part).pause();
    }

    /** Resumes a process. */
    public void resume(LeashProcess part) {
        child(part).resume();
    }

    /** Kills all processes. */
    @Override
    public void close() {
        children.values().forEach(Child::end);
        web.close();
    }

    private int port(LeashProcess part) {
        return Objects.requireNonNull(ports.get(part), part.word());
    }

    private Child child(LeashProcess part) {
        return Objects.requireNonNull(children.get(part), part.word());
    }
}

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

/** The broker and the five services, each a process of its own. Any thread may use it. */
public final class Plant implements AutoCloseable {

    private static final Duration WELL_WITHIN = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Map<Part, Child> children = new EnumMap<>(Part.class);
    private final Map<Part, Integer> ports = new EnumMap<>(Part.class);
    private final HttpClient web =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private Plant() {}

    /**
     * Prepares every process.
     *
     * @param jar the product
     * @param logs where each writes what it writes
     * @param environment what each is told besides where everything is
     */
    public static Plant of(
            Path jar, Addresses addresses, Path logs, Map<String, String> environment) {
        Plant plant = new Plant();
        for (Part part : Part.values()) {
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

    private static List<String> arguments(Part part, int port, Addresses addresses) {
        String data = addresses.folder().resolve(part.word()).toString();
        return part == Part.BROKER
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

    /** Starts all of it, and waits until every process is well. */
    public void start() {
        for (Part part : Part.values()) {
            child(part).start();
        }
        awaitHealthy();
    }

    /**
     * Waits until every process is well.
     *
     * @throws IllegalStateException when one is not within two minutes; says which
     */
    public void awaitHealthy() {
        for (Part part : Part.values()) {
            if (!awaitWell(part)) {
                throw new IllegalStateException(
                        part.word() + " is not well after " + WELL_WITHIN.toSeconds() + " s");
            }
        }
    }

    /**
     * Waits until a process is well: the broker listens, a service says so itself.
     *
     * @return false when it is not within two minutes, or this thread was interrupted
     */
    public boolean awaitWell(Part part) {
        long giveUpAt = System.nanoTime() + WELL_WITHIN.toNanos();
        boolean isWell = isWell(part);
        while (!isWell && System.nanoTime() < giveUpAt && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            isWell = isWell(part);
        }
        return isWell;
    }

    private boolean isWell(Part part) {
        return part == Part.BROKER ? listens(part) : saysItIsWell(part);
    }

    private boolean listens(Part part) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port(part))) {
            return child(part).isAlive();
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean saysItIsWell(Part part) {
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
    public void crash(Part part) {
        child(part).kill();
        child(part).start();
    }

    /** Ends a process as an operator does, and starts it again. */
    public void restart(Part part) {
        child(part).stop();
        child(part).start();
    }

    /** Makes a process stand still. */
    public void pause(Part part) {
        child(part).pause();
    }

    /** Makes a process go on. */
    public void resume(Part part) {
        child(part).resume();
    }

    /** Ends all of it, at once. */
    @Override
    public void close() {
        children.values().forEach(Child::end);
        web.close();
    }

    private int port(Part part) {
        return Objects.requireNonNull(ports.get(part), part.word());
    }

    private Child child(Part part) {
        return Objects.requireNonNull(children.get(part), part.word());
    }
}

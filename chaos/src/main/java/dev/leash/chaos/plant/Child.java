package dev.leash.chaos.plant;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Process that can be started repeatedly with the same command. Its output is appended to one file.
 * Thread-safe.
 */
final class Child {

    private static final long STOPS_WITHIN_SECONDS = 20;

    private final List<String> command;
    private final Map<String, String> environment;
    private final File output;
    private @Nullable Process process;
    private boolean isEnded;

    Child(List<String> command, Map<String, String> environment, Path output) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.output = output.toFile();
    }

    /** Starts the process, unless it was ended for good. */
    synchronized void start() {
        if (isEnded) {
            return;
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", path == null ? "" : path);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the process, even while it is suspended. */
    synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    synchronized void stop() {
        if (process != null) {
            process.destroy();
            try {
                if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                    kill();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    synchronized void end() {
        isEnded = true;
        kill();
    }

    /** Suspends the process. */
    void pause() {
        signal("-STOP");
    }

    /** Resumes the process. */
    void resume() {
        signal("-CONT");
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    private synchronized void signal(String name) {
        if (process == null || !process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

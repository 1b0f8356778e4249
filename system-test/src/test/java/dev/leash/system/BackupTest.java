package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is taken in the middle of reports holds every incident there was before it. */
@Tag("system")
class BackupTest {

    private static final Map<String, String> QUICK = Map.of("ESCALATION_DELAY_MINUTES", "0.05");

    @TempDir Path folder;

    @Test
    void whatWasTakenInBeforeABackupComesBackWithIt() throws Exception {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("leash.backup");
        Set<String> accepted = ConcurrentHashMap.newKeySet();
        List<String> before;
        try (Product leash = Product.up(data, Product.freePort(), Product.freePort(), QUICK);
                Reporter reporter = new Reporter(leash.web(), accepted)) {
            Awaitility.await().until(() -> accepted.size() >= 20);
            before = List.copyOf(accepted);

            assertThat(run("backup", backup.toString(), "--data", data.toString()))
                    .contains("Leash was paused for");

            int taken = accepted.size();
            Awaitility.await("it goes on").until(() -> accepted.size() > taken + 5);
            assertThat(reporter.refused()).isZero();
        }
        Path restored = folder.resolve("restored");
        run("restore", backup.toString(), "--data", restored.toString());
        int kafka = Product.freePort();
        try (Product leash = Product.up(restored, Product.freePort(), kafka, QUICK)) {
            for (String id : before) {
                assertThat(leash.web().get("/v2/incidents/" + id).statusCode()).isEqualTo(200);
            }
            assertThat(before).doesNotContain(leash.web().reported("after the restore"));
            assertThat(run("verify", "--bootstrap", "127.0.0.1:" + kafka)).contains(" 0 failed");
        }
    }

    @Test
    void aFolderThatIsInUseIsNotRestoredInto() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("broker"));

        assertThat(refused("restore", "nothing", "--data", data.toString()))
                .contains("is not empty");
        assertThat(refused("backup", "file", "--data", data.toString()))
                .contains("does not contain the log of a broker of Leash");
    }

    @Test
    void whatIsNoBackupIsNotRestored() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no backup");
        Path data = folder.resolve("data");

        assertThat(refused("restore", file.toString(), "--data", data.toString()))
                .contains("is not a backup of Leash");
        assertThat(data).doesNotExist();
    }

    private static String run(String... arguments) throws InterruptedException {
        return ended(0, arguments);
    }

    private static String refused(String... arguments) throws InterruptedException {
        return ended(2, arguments);
    }

    private static String ended(int code, String... arguments) throws InterruptedException {
        try (Product command = Product.start(List.of(arguments), 0, Map.of())) {
            assertThat(command.process().waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(command.process().exitValue()).as(command.written()).isEqualTo(code);
            return command.written();
        }
    }

    private static String idIn(HttpResponse<String> accepted) {
        return accepted.body().replaceAll("\\D", "");
    }

    /** Somebody who reports one thing after the other. */
    private static final class Reporter implements AutoCloseable {

        private final AtomicBoolean ends = new AtomicBoolean();
        private final AtomicInteger refused = new AtomicInteger();
        private final Thread thread;

        Reporter(Web web, Set<String> accepted) {
            thread =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        for (int number = 1; !ends.get(); number++) {
                                            note(web.report("Broken " + number), accepted);
                                        }
                                    });
        }

        private void note(HttpResponse<String> answer, Set<String> accepted) {
            switch (answer.statusCode()) {
                case 200, 201 -> accepted.add(idIn(answer));
                case 202 -> {}
                default -> refused.incrementAndGet();
            }
        }

        int refused() {
            return refused.get();
        }

        @Override
        public void close() {
            ends.set(true);
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package dev.leash.sheets.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir Path folder;

    @Test
    void endTheWaitWhenSomethingChanges() throws Exception {
        try (Notices notices = new Notices(folder)) {
            notices.await(Duration.ofMillis(1));
            Files.writeString(folder.resolve("file"), "new");

            Thread waiting = waiting(notices, LONG);

            await().until(() -> !waiting.isAlive());
        }
    }

    @Test
    void endTheWaitWhenTheTimeIsOver() throws Exception {
        try (Notices notices = new Notices(folder)) {
            Thread waiting = waiting(notices, Duration.ofMillis(10));

            await().until(() -> !waiting.isAlive());
        }
    }

    @Test
    void onlyWaitWhereNothingCanBeWatched() throws Exception {
        Path nowhere = folder.resolve("nowhere");
        try (Notices notices = new Notices(nowhere)) {
            notices.await(Duration.ofMillis(1));
            notices.await(Duration.ofMillis(1));
        }

        assertThat(nowhere).doesNotExist();
    }

    private static Thread waiting(Notices notices, Duration atMost) {
        return Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                notices.await(atMost);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }
}

package dev.leash.dashboard.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/**
 * The links to sign in with that were used, in a file of their own: a view can be made again from
 * the log, this cannot. Ids are forgotten once their links have expired.
 */
public final class UsedLinks {

    private final Jdbi jdbi;
    private final Clock clock;

    private UsedLinks(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Opens the file of a folder.
     *
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static UsedLinks open(Path folder, Clock clock) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be written", e);
        }
        Jdbi jdbi = Jdbi.create("jdbc:sqlite:" + folder.resolve("sign-in.sqlite"));
        jdbi.useHandle(
                handle ->
                        handle.execute(
                                "CREATE TABLE IF NOT EXISTS used (id TEXT PRIMARY KEY, expires_at INTEGER)"));
        return new UsedLinks(jdbi, clock);
    }

    /** Uses a link up; false when it was used before. */
    public boolean use(String id, Instant expiresAt) {
        return jdbi.inTransaction(
                handle -> {
                    handle.execute(
                            "DELETE FROM used WHERE expires_at < ?",
                            clock.instant().toEpochMilli());
                    return handle.execute(
                                    "INSERT OR IGNORE INTO used VALUES (?,?)",
                                    id,
                                    expiresAt.toEpochMilli())
                            == 1;
                });
    }

    /** Whether a link was used. */
    public boolean isUsed(String id) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("SELECT 1 FROM used WHERE id = ?")
                                .bind(0, id)
                                .mapTo(Integer.class)
                                .findFirst()
                                .isPresent());
    }
}

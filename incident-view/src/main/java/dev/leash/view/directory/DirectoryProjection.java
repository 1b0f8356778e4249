package dev.leash.view.directory;

import dev.leash.view.engine.Projection;
import dev.leash.view.engine.Transaction;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.topic.Topics;
import java.util.List;
import java.util.Set;

/**
 * The directory as it is in force. It is read anew at each start: whoever was removed while nobody
 * looked may have left no trace in a compacted topic, and must not be let in.
 */
public final class DirectoryProjection implements Projection {

    /** Its name, and the word that tells of it. */
    public static final String NAME = "directory";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.DIRECTORY.name());
    }

    @Override
    public boolean isReadAnew() {
        return true;
    }

    @Override
    public List<String> schema() {
        return List.of("CREATE TABLE directory (name TEXT PRIMARY KEY, body BLOB)");
    }

    @Override
    public Fold begin(Transaction transaction) {
        return record -> {
            if (record.isTombstone()) {
                transaction.handle().execute("DELETE FROM directory WHERE name = ?", record.key());
            } else {
                DirectoryRecord.requireOwnKey(record.key(), record.decode(Topics.DIRECTORY));
                transaction
                        .handle()
                        .execute(
                                "INSERT OR REPLACE INTO directory VALUES (?,?)",
                                record.key(),
                                record.body());
            }
            transaction.touch(NAME);
            transaction.touch("people");
        };
    }
}

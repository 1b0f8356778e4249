package dev.leash.view.directory;

import dev.leash.view.engine.Projection;
import dev.leash.view.engine.Transaction;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.topic.Topics;
import java.util.List;
import java.util.Set;

/**
 * Projection of the directory in force. Rebuilt at each start: a contact removed while the reader
 * was down may have left no trace in the compacted topic, and must not keep access.
 */
public final class DirectoryProjection implements Projection {

    /** Name of the projection, and its keyword in live updates. */
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

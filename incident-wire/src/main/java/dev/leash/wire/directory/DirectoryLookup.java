package dev.leash.wire.directory;

import java.util.List;
import java.util.Optional;

/** Finds the newest records of the directory. */
public interface DirectoryLookup {

    /** The record of a key. */
    Optional<DirectoryRecord> find(String key);

    /** The records whose keys begin so, in the order of their keys. */
    List<DirectoryRecord> startingWith(String prefix);
}

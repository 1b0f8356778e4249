package dev.leash.chaos;

import dev.leash.verification.ledger.Fault;
import dev.leash.verification.ledger.Faults;
import dev.leash.verification.ledger.LedgerFile;
import dev.leash.verification.ledger.Ledgers;
import dev.leash.verification.ledger.Posted;
import dev.leash.verification.ledger.Received;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The ledgers of a run. */
record RunLedgers(
        Path folder,
        LedgerFile<Posted> posted,
        LedgerFile<Received> received,
        LedgerFile<Fault> faults)
        implements AutoCloseable {

    static RunLedgers in(Path folder) throws IOException {
        return new RunLedgers(
                folder,
                new LedgerFile<>(folder.resolve("posted.jsonl")),
                new LedgerFile<>(folder.resolve("received.jsonl")),
                new LedgerFile<>(folder.resolve("faults.jsonl")));
    }

    /** All entries so far. */
    Ledgers read() throws IOException {
        return new Ledgers(
                Optional.of(LedgerFile.read(folder.resolve("posted.jsonl"), Posted.class)),
                Optional.of(LedgerFile.read(folder.resolve("received.jsonl"), Received.class)),
                new Faults(LedgerFile.read(folder.resolve("faults.jsonl"), Fault.class)));
    }

    @Override
    public void close() throws IOException {
        try (posted;
                received;
                faults) {
            // Each is closed, even if closing another fails.
        }
    }
}

package dev.leash.view.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {

    @TempDir Path folder;

    @Test
    void whatIsDeletedIsNotLeftInTheFile() throws SQLException, IOException {
        SqliteFile file = new SqliteFile(folder.resolve("people.sqlite"));
        try (Connection connection = file.write();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE person (name TEXT)");
            statement.execute("INSERT INTO person VALUES ('ada@example.com'), ('bob@example.com')");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            statement.execute("DELETE FROM person WHERE name LIKE 'ada%'");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        assertThat(Files.readString(file.path(), ISO_8859_1))
                .contains("bob@example.com")
                .doesNotContain("ada@example.com");
    }
}

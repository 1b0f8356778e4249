package dev.leash.view.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads the tables of some projections together. Values are bound by name. Whoever asks is told by a
 * {@link NotReadyException} when one of the projections has never caught up with the log.
 */
public final class Reader {

    private final Jdbi jdbi;

    Reader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The rows of a query. */
    public <T> List<T> list(String sql, Map<String, ?> values, RowMapper<T> row) {
        try (Handle handle = jdbi.open();
                Query query = handle.createQuery(sql)) {
            return query.bindMap(values).map(row).list();
        }
    }

    /** The rows of a query of one column, with the body of a row that is kept as JSON. */
    public <T> List<T> bodies(String sql, Map<String, ?> values, Class<T> shape) {
        return list(sql, values, (row, _) -> Rows.read(row.getBytes(1), shape));
    }

    /** The first row of a query; empty when it has none, or is null. */
    public <T> Optional<T> first(String sql, Map<String, ?> values, RowMapper<T> row) {
        try (Handle handle = jdbi.open();
                Query query = handle.createQuery(sql)) {
            return query.bindMap(values).map(row).findFirst();
        }
    }

    /** The number a query comes to. */
    public long number(String sql, Map<String, ?> values) {
        return first(sql, values, (row, _) -> row.getLong(1)).orElse(0L);
    }
}

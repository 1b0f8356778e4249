package dev.leash.view.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Queries over the tables of some projections. Values are bound by name. Throws {@link
 * NotReadyException} when one of the projections has never caught up with the log.
 */
public final class Reader {

    private final Jdbi jdbi;

    Reader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Rows of a query. */
    public <T> List<T> list(String sql, Map<String, ?> values, RowMapper<T> row) {
        try (Handle handle = jdbi.open();
                Query query = handle.createQuery(sql)) {
            return query.bindMap(values).map(row).list();
        }
    }

    /** Rows of a query with one column, which contains JSON. */
    public <T> List<T> bodies(String sql, Map<String, ?> values, Class<T> shape) {
        return list(sql, values, (row, _) -> Rows.read(row.getBytes(1), shape));
    }

    /** First row of a query; empty when there is none, or it is null. */
    public <T> Optional<T> first(String sql, Map<String, ?> values, RowMapper<T> row) {
        try (Handle handle = jdbi.open();
                Query query = handle.createQuery(sql)) {
            return query.bindMap(values).map(row).findFirst();
        }
    }

    /** Numeric result of a query. */
    public long number(String sql, Map<String, ?> values) {
        return first(sql, values, (row, _) -> row.getLong(1)).orElse(0L);
    }
}

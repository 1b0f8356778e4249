package dev.leash.model.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import dev.leash.model.incident.DedupKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertSourceTest {

    private static final Instant AT = Instant.parse("2026-12-01T09:00:00Z");
    private static final String OLD = AlertSource.digest("old");
    private static final String NEW = AlertSource.digest("new");

    private final AlertSource source =
            new AlertSource(
                    "01K2", "Prometheus", SourceFormat.ALERTMANAGER, OLD, null, true, false, 600);

    @Test
    void theFormerKeyIsAcceptedForAWhileAfterARotation() {
        AlertSource rotated = source.rotated(NEW, AT);

        assertThat(rotated.accepts(NEW, AT)).isTrue();
        assertThat(rotated.accepts(OLD, AT)).isTrue();
        assertThat(rotated.accepts(OLD, AT.plus(AlertSource.OVERLAP))).isFalse();
        assertThat(rotated.digests()).containsExactly(NEW, OLD);
        assertThat(source.accepts(NEW, AT)).isFalse();
    }

    @Test
    void keysOfTwoSourcesAreNeverTheSame() {
        assertThat(
                        List.of(
                                key("a", "disk"),
                                key("b", "disk"),
                                key(null, "disk"),
                                key("a", "b:disk"),
                                key(null, "a:disk")))
                .doesNotHaveDuplicates();
        assertThat(key("a", "disk")).isEqualTo(DedupKey.ofSource("a", "disk"));
    }

    private static @Nullable String key(@Nullable String sourceId, String dedupKey) {
        return DedupKey.of(
                new Report(
                        "Full",
                        "",
                        Severity.MAJOR,
                        Map.of(),
                        List.of(),
                        dedupKey,
                        "source",
                        null,
                        sourceId));
    }

    @Test
    void boundsAreKept() {
        assertThatThrownBy(() -> source.edited(" ", true, true, 600)).hasMessageContaining("name");
        assertThatThrownBy(() -> source.edited("x", true, true, 0)).hasMessageContaining("limit");
        assertThatThrownBy(() -> source.rotated("plain key", AT)).hasMessageContaining("digest");
    }
}

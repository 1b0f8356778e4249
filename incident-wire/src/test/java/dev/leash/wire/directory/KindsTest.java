package dev.leash.wire.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.classification.ConfiguredSeverity;
import dev.leash.model.classification.CustomField;
import dev.leash.model.classification.CustomField.FieldType;
import dev.leash.model.classification.CustomField.Option;
import dev.leash.model.classification.CustomField.Required;
import dev.leash.model.classification.IncidentRole;
import dev.leash.model.classification.IncidentRole.RoleType;
import dev.leash.model.classification.IncidentStatus;
import dev.leash.model.classification.IncidentStatus.Category;
import dev.leash.model.classification.IncidentType;
import dev.leash.model.classification.IncidentType.CreateInTriage;
import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.Kind;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.configuration.Manager;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.directory.IncidentLeads;
import dev.leash.model.directory.Subscription;
import dev.leash.model.directory.VerifiedMethod;
import dev.leash.model.directory.VerifiedMethods;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.expression.Condition;
import dev.leash.model.expression.ConditionGroup;
import dev.leash.model.expression.Operation;
import dev.leash.model.expression.ParamBinding;
import dev.leash.model.expression.ParamValue;
import dev.leash.model.kind.Configured;
import dev.leash.model.metric.Metric;
import dev.leash.model.metric.Service;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.model.route.AlertGrouping.WindowType;
import dev.leash.model.route.AlertGrouping;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.RouteEffect;
import dev.leash.model.route.Silence;
import dev.leash.model.severity.Urgency;
import dev.leash.model.source.AlertSource;
import dev.leash.model.source.SourceFormat;
import dev.leash.model.webhook.Endpoint;
import dev.leash.model.webhook.Format;
import dev.leash.model.webhook.SecretRef;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.codec.Json;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every kind of configuration. */
class KindsTest {

    private static final Path RECEIVED = Path.of("target/received-kinds");
    private static final Path APPROVED = Path.of("src/test/resources/approved-kinds");
    private static final Instant AT = Instant.parse("2026-12-01T09:00:00Z");
    private static final LocalDateTime START = LocalDateTime.of(2026, 12, 1, 0, 0);

    /** One of each; those that say something of a person say "Secret" where it must not last. */
    static List<Configured> things() {
        return List.of(
                new Contact(
                        "ada",
                        "Secret@example.com",
                        "+15550100001",
                        Role.ADMIN,
                        null,
                        List.of("Secret"),
                        null),
                new Schedule(
                        "default",
                        1,
                        ZoneOffset.UTC,
                        List.of(new ScheduleRow(2, START, START.plusDays(1), List.of("Secret")))),
                EscalationPath.rotating(
                        "nights",
                        "default",
                        Duration.ofMinutes(5),
                        Duration.ZERO,
                        WhenNobody.RETRY),
                new Endpoint(
                        "billing",
                        "https://example.com/Secret",
                        Format.LEASH,
                        List.of("*"),
                        List.of(new SecretRef("1", null)),
                        false,
                        true),
                new Subscription("ada", false, AT),
                new VerifiedMethods(
                        "ada",
                        List.of(new VerifiedMethod(Channel.EMAIL, "Secret@example.com", AT))),
                new AlertRoute(
                        "01K2",
                        1,
                        "Checkout",
                        10,
                        true,
                        List.of(
                                new ConditionGroup(
                                        List.of(
                                                Condition.of(
                                                        "alert.labels.service",
                                                        Operation.ONE_OF,
                                                        "checkout",
                                                        "payments"),
                                                new Condition(
                                                        "alert.severity",
                                                        "not_one_of",
                                                        List.of(
                                                                new ParamBinding(
                                                                        ParamValue.reference(
                                                                                "alert.labels.usual"),
                                                                        null)))))),
                        "nights",
                        "critical",
                        "checkout",
                        new AlertGrouping(
                                List.of("alert.labels.region"), WindowType.ROLLING, 300),
                        RouteEffect.INCIDENT,
                        "{{alert.title}} in {{alert.labels.region}}",
                        true),
                new Silence(
                        "01K3",
                        List.of(
                                ConditionGroup.of(
                                        Condition.of(
                                                "alert.source", Operation.ONE_OF, "datadog"))),
                        AT,
                        AT.plusSeconds(3600),
                        "ada",
                        "Upgrade"),
                new IncidentLeads("ada", List.of("01JEXAMPLE0000000000000001")),
                new Service(
                        "01K3",
                        "Checkout",
                        "Takes payments",
                        List.of(new Service.Objective("Few errors", "01K2"))),
                new Metric(
                        "01K2",
                        "Checkout error rate",
                        "Errors a second",
                        "01K3",
                        5,
                        Metric.Comparison.ABOVE,
                        Metric.Policy.DWELL,
                        300,
                        "critical"),
                new ConfiguredSeverity(
                        "01JX",
                        "Catastrophic",
                        "All is lost",
                        4,
                        Urgency.CRITICAL,
                        List.of("apocalypse")),
                new IncidentStatus("01JY", "Monitoring", "", Category.LIVE, 3),
                new IncidentType("01JZ", "Security", "", false, true, CreateInTriage.ALWAYS),
                new IncidentRole(
                        "01K0", "Scribe", "Writes", "Write", "scribe", RoleType.CUSTOM, true),
                new CustomField(
                        "01K1",
                        "Affected Region",
                        "",
                        FieldType.SINGLE_SELECT,
                        List.of(new Option("eu", "Europe", 1)),
                        Required.BEFORE_RESOLUTION,
                        true,
                        true,
                        false,
                        false),
                new AlertSource(
                        "01K2",
                        "Prometheus",
                        SourceFormat.ALERTMANAGER,
                        AlertSource.digest("a key"),
                        new AlertSource.FormerKey(AlertSource.digest("the key before"), AT),
                        true,
                        false,
                        6_000));
    }

    @Test
    void thereIsOneOfEach() {
        assertThat(things()).hasSameSizeAs(Kinds.ALL);
        assertThat(Kinds.ALL).extracting(Kind::name).doesNotHaveDuplicates();
    }

    /** What is configured stays for ever: its names do too. */
    @ParameterizedTest
    @MethodSource("things")
    void isWrittenAsApproved(Configured thing) throws IOException {
        String name = Kinds.keyOf(thing).replaceFirst("/.*", "") + ".json";
        String written =
                Json.MAPPER
                        .writerFor(Configured.class)
                        .withDefaultPrettyPrinter()
                        .writeValueAsString(thing);
        Files.createDirectories(RECEIVED);
        Files.writeString(RECEIVED.resolve(name), written + "\n");
        String approved = Files.readString(APPROVED.resolve(name));

        assertThat(Json.MAPPER.readTree(written)).isEqualTo(Json.MAPPER.readTree(approved));
        assertThat(Json.MAPPER.readValue(approved, Configured.class)).isEqualTo(thing);
    }

    @ParameterizedTest
    @MethodSource("things")
    void isAskedForWhole(Configured thing) {
        ChangeEnvelope asked =
                new ChangeEnvelope(
                        "r", AT, Manager.PAGE.actor(), null, new Change.Put(Manager.PAGE, thing));

        assertThat(InternalRecords.CHANGE.decode(InternalRecords.CHANGE.encode(asked)))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @MethodSource("things")
    void standsInTheDirectoryUnderItsKey(Configured thing) {
        DirectoryRecord record = DirectoryRecord.of(thing);

        assertThat(record.key()).isEqualTo(Kinds.keyOf(thing));
        assertThat(record.configured()).contains(thing);
        assertThat(DirectoryRecord.read(record.key(), InternalRecords.DIRECTORY.encode(record)))
                .isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("things")
    void aKindWithoutARecordOfItsOwnStandsThereToo(Configured thing) {
        DirectoryRecord record = new DirectoryRecord.OfConfigured(thing);

        assertThat(
                        DirectoryRecord.read(
                                Kinds.keyOf(thing), InternalRecords.DIRECTORY.encode(record)))
                .isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("things")
    void lastsWithoutWhatIsPersonal(Configured thing) {
        assertThat(lasting(Kinds.ofKey(Kinds.keyOf(thing)).orElseThrow(), thing))
                .doesNotContain("Secret")
                .doesNotContain("+1555");
    }

    /** Where any kind may stand, the field that tells which must not be one of the thing itself. */
    @ParameterizedTest
    @MethodSource("things")
    void noFieldIsCalledKind(Configured thing) {
        assertThat(
                        Arrays.stream(thing.getClass().getRecordComponents())
                                .map(RecordComponent::getName))
                .doesNotContain("kind");
    }

    @Test
    void aKindThatNobodyKnowsIsPassedOnAsItWas() {
        byte[] newer =
                ("{\"type\":\"directory.configured\",\"v\":1,\"id\":\"rota/x\",\"data\":{\"body\":"
                                + "{\"kind\":\"rota\",\"id\":\"x\",\"hours\":[1,2]}}}")
                        .getBytes(UTF_8);

        assertThat(
                        new String(
                                InternalRecords.DIRECTORY.encode(
                                        InternalRecords.DIRECTORY.decode(newer)),
                                UTF_8))
                .contains("{\"kind\":\"rota\",\"id\":\"x\",\"hours\":[1,2]}");
    }

    private static <T extends Configured> String lasting(Kind<T> kind, Configured thing) {
        Configured lasting = kind.lasting(kind.type().cast(thing), _ -> "ada");
        ChangeEnvelope kept =
                new ChangeEnvelope(
                        "r", AT, Manager.PAGE.actor(), null, new Change.Put(Manager.PAGE, lasting));
        return new String(InternalRecords.CHANGE.encode(kept), UTF_8);
    }
}

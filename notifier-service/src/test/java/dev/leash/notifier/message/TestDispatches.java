package dev.leash.notifier.message;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.State;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.Dispatch.Personal;
import dev.leash.model.notification.Dispatch.Revise;
import dev.leash.model.notification.Dispatch.SignIn;
import dev.leash.model.notification.IncidentBriefing;
import dev.leash.model.notification.NextDeadline;
import dev.leash.model.notification.OpenIncident;
import dev.leash.model.notification.OpenIncidents;
import dev.leash.model.notification.PersonalNotice;
import dev.leash.model.notification.Purpose;
import dev.leash.model.notification.RollUp;
import dev.leash.model.oncall.ShiftChange;
import dev.leash.model.oncall.ShiftChange.Kind;
import dev.leash.model.severity.Severity;
import dev.leash.wire.link.Grant;
import dev.leash.wire.link.SignedLinks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Incident 12, of which Alice is told at a quarter past two. */
public final class TestDispatches {

    /** When messages are written. */
    public static final Instant NOW = Instant.parse("2026-11-21T14:17:30Z");

    /** Signs the links in them. */
    public static final SignedLinks SIGNER =
            new SignedLinks("a secret that only tests know".getBytes(StandardCharsets.UTF_8));

    /** Who reads them. */
    public static final String ALICE = "alice@example.com";

    private static final Pattern LINK =
            Pattern.compile("https://leash\\.example\\.com/[lu]/([\\w.-]+)");

    private TestDispatches() {}

    /** Writes messages at {@link #NOW}. */
    public static Messages messages() {
        return new Messages(links(), ZoneOffset.UTC);
    }

    static Links links() {
        return new Links(URI.create("https://leash.example.com"), SIGNER, InstantSource.fixed(NOW));
    }

    /** A page by mail. */
    public static Attempt page() {
        return attempt(
                Channel.EMAIL, Purpose.PAGE, briefing(ALICE, NOW.plus(Duration.ofMinutes(15))));
    }

    /** The same page on another channel. */
    public static Attempt page(Channel channel) {
        return attempt(channel, Purpose.PAGE, briefing(ALICE, NOW.plus(Duration.ofMinutes(15))));
    }

    /** A page by mail that tells of 42 other incidents too. */
    public static Attempt pageWithOthers() {
        Attempt page = page();
        List<RollUp.Mention> first =
                List.of(
                        new RollUp.Mention("13", "Search is slow", Severity.MINOR, State.ASSIGNED),
                        new RollUp.Mention(
                                "14",
                                "Orders\nare stuck in the queue",
                                Severity.CRITICAL,
                                State.ASSIGNED));
        return new Attempt(
                page.delivery(),
                1,
                Purpose.PAGE,
                page.address(),
                page.briefing(),
                new RollUp(42, first),
                null,
                null);
    }

    /** A page by mail of something else. */
    public static Attempt pageOf(String title, String details) {
        return attempt(
                Channel.EMAIL,
                Purpose.PAGE,
                new IncidentBriefing(
                        title, details, Severity.MAJOR, "http", NOW, ALICE, null, null));
    }

    /** Telling Alice something. */
    public static Attempt attempt(Channel channel, Purpose purpose, IncidentBriefing briefing) {
        return new Attempt(new DeliveryId("12", 3, channel, ALICE), 1, purpose, ALICE, briefing);
    }

    /** How a page of Alice's in Slack should read now. */
    public static Revise revision(State state, @Nullable String owner, long sequence) {
        return revision(state, owner, sequence, "D0000001:1790000000.000001");
    }

    /** How a message of Alice's in Slack should read now. */
    public static Revise revision(
            State state, @Nullable String owner, long sequence, String providerId) {
        return new Revise(
                new DeliveryId("12", 3, Channel.SLACK, ALICE),
                providerId,
                sequence,
                Purpose.PAGE,
                state,
                briefing(owner, state == State.ASSIGNED ? NOW.plus(Duration.ofMinutes(15)) : null));
    }

    static IncidentBriefing briefing(@Nullable String owner, @Nullable Instant escalateAt) {
        return new IncidentBriefing(
                "Production database connection timeout",
                "Production database connection timeout\nError rate spiking to 15% <db-prod-3>",
                Severity.CRITICAL,
                "prometheus",
                NOW.minusSeconds(40),
                owner,
                escalateAt,
                escalateAt == null ? null : NextDeadline.NEXT_RUNG);
    }

    /** Telling Alice something that is about no incident. */
    public static Personal personal(Channel channel, Purpose purpose) {
        PersonalNotice matter =
                switch (purpose) {
                    case SHIFT_AHEAD -> shift(Kind.AHEAD, List.of("bob@example.com", ALICE));
                    case SHIFT_BEGUN -> shift(Kind.BEGUN, List.of(ALICE, "bob@example.com"));
                    case SHIFT_OVER -> shift(Kind.OVER, List.of("bob@example.com"));
                    case VERIFICATION ->
                            new PersonalNotice.OfCode(
                                    "request-9", "123456", NOW.plus(Duration.ofMinutes(15)));
                    case ENDPOINT_DISABLED ->
                            new PersonalNotice.OfEndpoint(
                                    "billing", "it answered 410 Gone", NOW, null);
                    case CHANNEL_HEALTH ->
                            new PersonalNotice.OfChannel(
                                    Channel.EMAIL,
                                    true,
                                    NOW.minusSeconds(90),
                                    "the mail server refused the connection");
                    case LEAD_LACKS_ROLE ->
                            new PersonalNotice.OfLead(
                                    "01JEXAMPLE0000000000000001",
                                    "bob@example.com",
                                    "responder",
                                    NOW);
                    case OUTCOME ->
                            new PersonalNotice.OfOutcome(
                                    "request-9",
                                    "Several incidents wait for your answer, 1, 2: say which.");
                    case TEST -> new PersonalNotice.OfTest("request-9", "root@example.com");
                    case PAGE,
                            REMINDER,
                            NOBODY_FOUND,
                            PATH_EXHAUSTED,
                            UNDELIVERABLE,
                            DRAFT,
                            ACKNOWLEDGED,
                            RESOLVED,
                            UNKNOWN ->
                            throw new IllegalArgumentException(purpose + " is of an incident");
                };
        return new Personal(DeliveryId.of(matter, channel, ALICE), 1, ALICE, matter);
    }

    private static PersonalNotice shift(Kind kind, List<String> people) {
        Instant at = Instant.parse("2026-11-23T08:00:00Z");
        OpenIncidents open =
                new OpenIncidents(
                        3,
                        List.of(
                                new OpenIncident(
                                        "14",
                                        "Orders\nare <stuck> in the queue",
                                        Severity.CRITICAL,
                                        State.IN_PROGRESS,
                                        ALICE),
                                new OpenIncident(
                                        "13",
                                        "Search is slow",
                                        Severity.MINOR,
                                        State.PENDING,
                                        null)));
        return new PersonalNotice.OfShift(
                new ShiftChange(
                        kind,
                        ALICE,
                        "default",
                        ZoneId.of("Europe/Berlin"),
                        at,
                        kind == Kind.OVER ? null : at.plus(Duration.ofDays(7)),
                        people),
                kind == Kind.AHEAD ? OpenIncidents.NONE : open);
    }

    /** A link to sign in with. */
    public static SignIn signIn() {
        return new SignIn(
                "sign-in-1",
                ALICE,
                ALICE,
                "https://leash.example.com/sign-in/a-secret-token",
                NOW.plus(Duration.ofMinutes(15)));
    }

    /** What the links in a text allow, in their order. */
    public static List<Grant> grants(String text) {
        return LINK.matcher(text)
                .results()
                .map(link -> SIGNER.read(link.group(1)).orElseThrow())
                .toList();
    }

    /** A text with what its links allow in their place, which also proves that they were signed. */
    static String readable(String text) {
        return LINK.matcher(text).replaceAll(TestDispatches::grantOf);
    }

    private static String grantOf(MatchResult link) {
        Grant grant = SIGNER.read(link.group(1)).orElseThrow();
        return "{%s may %s incident %s until %s}"
                .formatted(grant.person(), grant.action(), grant.incidentId(), grant.expiresAt());
    }
}

package dev.leash.chaos;

import static java.util.Map.entry;

import dev.leash.chaos.fault.Breaker;
import dev.leash.chaos.fault.FaultPlan;
import dev.leash.chaos.fault.Planned;
import dev.leash.chaos.mail.MailServer;
import dev.leash.chaos.people.Coordinator;
import dev.leash.chaos.people.Reporters;
import dev.leash.chaos.people.Responders;
import dev.leash.chaos.plant.Addresses;
import dev.leash.chaos.plant.Cluster;
import dev.leash.chaos.view.Dashboard;
import dev.leash.chaos.view.Workbook;
import dev.leash.chaos.wire.Proxy;
import dev.leash.verification.report.VerificationReport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One run: starts everything, uses it while faults are injected, waits until it has settled, and
 * verifies the log. Everything runs on loopback, and ends on {@link #close}, from any thread.
 */
public final class Run implements AutoCloseable {

    private static final String SECRET = "a-secret-for-this-run-only";

    /** Age beyond which the coordinator has an open incident resolved. */
    private static final Duration LONG = Duration.ofSeconds(90);

    private final Setup setup;
    private final ConsoleLog say;
    private final InstantSource clock = InstantSource.system();
    private final RunLedgers papers;
    private final Addresses addresses;
    private final Proxy toKafka;
    private final Proxy toMail;
    private final MailServer mail;
    private final Cluster plant;
    private final HttpClient web =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Dashboard dashboard;

    /**
     * Prepares a run.
     *
     * @throws IOException when the folder cannot be written
     */
    public Run(Setup setup, ConsoleLog say) throws IOException {
        this.setup = setup;
        this.say = say;
        Files.createDirectories(setup.folder());
        this.papers = RunLedgers.in(setup.folder());
        int mailPort = Addresses.freePort();
        this.addresses =
                new Addresses(
                        setup.folder(),
                        Addresses.freePort(),
                        Addresses.freePort(),
                        Addresses.freePort(),
                        Addresses.freePort(),
                        Addresses.freePort());
        this.toKafka = Proxy.start(addresses.kafka(), addresses.broker());
        this.toMail = Proxy.start(addresses.mail(), mailPort);
        this.mail = MailServer.start(mailPort, papers.received(), clock, toMail);
        this.plant = Cluster.of(setup.jar(), addresses, setup.folder(), environment(addresses));
        this.dashboard =
                new Dashboard(URI.create("http://127.0.0.1:" + addresses.dashboard()), web);
    }

    /**
     * Acknowledgements are due within seconds rather than minutes, so that many deadlines occur;
     * the limit of text messages is low, so that many are rolled up.
     */
    private static Map<String, String> environment(Addresses addresses) {
        return Map.ofEntries(
                entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + addresses.kafka()),
                entry("LINK_SECRET", SECRET),
                entry("PUBLIC_URL", "http://127.0.0.1:" + addresses.dashboard()),
                entry("ESCALATION_DELAY_MINUTES", "0.2"),
                entry("ACK_TIMEOUT_MINUTES", "0.5"),
                entry("EMAIL_LIMIT", "200/10s"),
                entry("SLACK_LIMIT", "off"),
                entry("VOICE_LIMIT", "off"),
                entry("SMS_LIMIT", "20/10s"),
                entry("SMTP_HOST", "127.0.0.1"),
                entry("SMTP_PORT", "" + addresses.mail()),
                entry("SMTP_SECURITY", "none"),
                entry("SMTP_FROM", "leash@example.com"));
    }

    /**
     * Runs all phases.
     *
     * @return the result of the verification
     * @throws IOException when a ledger cannot be written or read
     */
    public VerificationReport run() throws IOException, InterruptedException {
        List<Planned> plan = FaultPlan.of(setup.seed(), setup.lasts(), setup.calm());
        say.line(
                "seed %d, %d faults planned, ledgers in %s"
                        .formatted(setup.seed(), plan.size(), setup.folder()));
        plant.start();
        say.line("everything runs");
        Random random = new Random(setup.seed());
        Reporters reporters =
                new Reporters(
                        URI.create(
                                "http://127.0.0.1:%d/webhooks/new_incident"
                                        .formatted(addresses.intake())),
                        papers.posted(),
                        clock,
                        new Random(random.nextLong()));
        Responders responders = new Responders(mail.unread(), new Random(random.nextLong()));
        use(reporters, responders, plan);
        say.line("all faults are over");
        plant.awaitHealthy();
        return judge(responders);
    }

    private void use(Reporters reporters, Responders responders, List<Planned> plan)
            throws InterruptedException {
        Instant end = clock.instant().plus(setup.lasts());
        try (responders;
                reporters) {
            Thread reporting =
                    Thread.ofPlatform()
                            .daemon()
                            .start(() -> reporters.run(setup.reportsPerSecond()));
            Thread reading = Thread.ofPlatform().daemon().start(responders::run);
            Thread coordinating =
                    Thread.ofPlatform()
                            .daemon()
                            .start(new Coordinator(this::longOpen, responders)::run);
            ConsoleLog.Pulse pulse =
                    say.pulse(
                            () ->
                                    "%d reports accepted, %d with unknown outcome, %d mails, %d answers"
                                            .formatted(
                                                    reporters.accepted(),
                                                    reporters.doubtful(),
                                                    mail.taken(),
                                                    responders.answers()));
            try (pulse) {
                new Breaker(plant, toKafka, mail, papers.faults(), clock, say::fault).run(plan);
                var _ =
                        new CountDownLatch(1)
                                .await(
                                        Duration.between(clock.instant(), end).toMillis(),
                                        TimeUnit.MILLISECONDS);
            }
            List<Thread> people = List.of(reporting, reading, coordinating);
            if (!people.stream().allMatch(Thread::isAlive)) {
                throw new IllegalStateException("a simulated sender or person has stopped");
            }
            coordinating.interrupt();
        }
    }

    private List<String> longOpen() throws IOException, InterruptedException {
        return dashboard.openedBefore(clock.instant().minus(LONG));
    }

    private VerificationReport judge(Responders responders)
            throws IOException, InterruptedException {
        Workbook workbook = new Workbook(addresses.workbook());
        SettlePhase rest =
                new SettlePhase(addresses, papers, dashboard, workbook, responders, clock, say);
        return rest.await(Setup.RESTS_WITHIN);
    }

    @Override
    public void close() throws IOException {
        plant.close();
        mail.close();
        toMail.close();
        toKafka.close();
        papers.close();
        web.close();
    }
}

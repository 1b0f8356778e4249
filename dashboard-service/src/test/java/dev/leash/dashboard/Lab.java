package dev.leash.dashboard;

import static org.awaitility.Awaitility.await;

import dev.leash.dashboard.session.SessionTokens;
import dev.leash.dashboard.session.Visitors;
import dev.leash.model.incident.Incident;
import dev.leash.settings.Settings;
import dev.leash.testbroker.PatientAwaits;
import dev.leash.testbroker.TestBroker;
import dev.leash.view.engine.ViewReader;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.link.SignedLinks;
import dev.leash.wire.topic.Provisioning;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.HttpCookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A broker, the stand-in for the escalation side, and a dashboard that serves real HTTP. */
final class Lab implements AutoCloseable {

    static final String SECRET = "a secret that is long enough for tests";

    final TestBroker broker;
    final KafkaAccess kafka;
    final StandIn standIn;
    final EmbeddedServer server;
    final SignedLinks links = new SignedLinks(SECRET.getBytes(StandardCharsets.UTF_8));

    private Lab(TestBroker broker, StandIn standIn, EmbeddedServer server, KafkaAccess kafka) {
        this.broker = broker;
        this.standIn = standIn;
        this.server = server;
        this.kafka = kafka;
    }

    static Lab start(Path folder, Map<String, String> variables) throws InterruptedException {
        TestBroker broker = TestBroker.start(folder.resolve("broker"));
        KafkaAccess kafka = KafkaAccess.plain(broker.bootstrapServers());
        var _ = new Provisioning(kafka).ensure();
        StandIn standIn = new StandIn(kafka);
        EmbeddedServer server = serve(broker.bootstrapServers(), folder, variables);
        Lab lab = new Lab(broker, standIn, server, kafka);
        if (!lab.reader().awaitCaughtUp(PatientAwaits.AT_MOST)) {
            throw new IllegalStateException("the view did not catch up: " + lab.reader().status());
        }
        return lab;
    }

    static EmbeddedServer serve(String kafka, Path folder, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>();
        all.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        all.put("LINK_SECRET", SECRET);
        all.put("DATA_DIR", folder.resolve("data").toString());
        all.putAll(variables);
        ApplicationContext context =
                ApplicationContext.builder()
                        .singletons(Settings.of(all))
                        .properties(
                                Map.of(
                                        "micronaut.server.port",
                                                all.getOrDefault("HTTP_PORT", "-1"),
                                        "micronaut.server.host", "127.0.0.1",
                                        "endpoints.health.details-visible", "ANONYMOUS",
                                        "endpoints.prometheus.sensitive", "false",
                                        "leash.parts.dashboard", "true"))
                        .start();
        return context.getBean(EmbeddedServer.class).start();
    }

    ViewReader reader() {
        return server.getApplicationContext().getBean(ViewReader.class);
    }

    Browser browser() {
        return new Browser(server.getURL().toString());
    }

    /** The browser of somebody who has signed in. */
    Browser signedIn(String person) {
        String session =
                server.getApplicationContext()
                        .getBean(SessionTokens.class)
                        .issue(
                                SessionTokens.Purpose.SESSION,
                                "session-of-" + person,
                                person,
                                Instant.now().plus(Duration.ofHours(1)));
        Browser browser = browser();
        HttpCookie cookie = new HttpCookie(Visitors.SESSION, session);
        cookie.setPath("/");
        cookie.setVersion(0);
        browser.cookies().getCookieStore().add(server.getURI(), cookie);
        return browser;
    }

    Samples samples() {
        return new Samples(standIn, Instant.now(), server.getURL().toString());
    }

    /** Waits until the page of an incident shows all that has happened to it. */
    void awaitShown(String id) {
        long sequence = ((Incident.Known) standIn.state(id)).core().sequence();
        String shown = "data-seq=\"" + sequence + "\"";
        await().until(
                        () ->
                                browser()
                                        .get("/incidents/" + id + "/parts/now")
                                        .body()
                                        .contains(shown));
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
        standIn.close();
        broker.close();
    }
}

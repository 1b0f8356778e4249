package dev.leash.dashboard.session;

import com.fasterxml.uuid.Generators;
import dev.leash.dashboard.DashboardConfig;
import dev.leash.dashboard.session.Tokens.Purpose;
import dev.leash.dashboard.view.People;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.notification.Dispatch;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Topics;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Links to sign in with: they work once, and for a quarter of an hour. */
public final class SignInLinks {

    /** How long a link works. */
    public static final Duration LASTS = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(SignInLinks.class);

    private final DashboardConfig config;
    private final Tokens tokens;
    private final UsedLinks used;
    private final People people;
    private final Producers producers;
    private final Clock clock;

    public SignInLinks(
            DashboardConfig config,
            Tokens tokens,
            UsedLinks used,
            People people,
            Producers producers,
            Clock clock) {
        this.config = config;
        this.tokens = tokens;
        this.used = used;
        this.people = people;
        this.producers = producers;
        this.clock = clock;
    }

    /**
     * Sends a link to a contact, in the background, so that the time it takes tells nobody
     * anything.
     */
    public void send(String email, String next) {
        Thread.startVirtualThread(
                () -> {
                    try {
                        people.contactByEmail(email).ifPresent(contact -> dispatch(contact, next));
                    } catch (KafkaException | CompletionException | JdbiException e) {
                        LOG.warn("A link to sign in with was not sent: {}", e.getMessage());
                    }
                });
    }

    private void dispatch(Contact contact, String next) {
        String id = Generators.timeBasedEpochGenerator().generate().toString();
        Instant expiresAt = clock.instant().plus(LASTS);
        String token = tokens.issue(Purpose.SIGN_IN, id, contact.id(), expiresAt);
        String url =
                config.publicUrl()
                        + "/sign-in/"
                        + token
                        + (next.equals("/incidents")
                                ? ""
                                : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        Dispatch dispatch =
                new Dispatch.SignIn(
                        id, contact.id(), String.valueOf(contact.email()), url, expiresAt);
        producers.send(Topics.dispatches(Channel.EMAIL), dispatch.key(), dispatch).join();
    }

    /** Whose link it is; empty when it does not work, or no longer. */
    public Optional<Token> read(String token) {
        return tokens.readLive(Purpose.SIGN_IN, token)
                .filter(read -> !used.isUsed(read.id()))
                .filter(read -> people.contact(read.subject()).isPresent());
    }

    /** Uses a link up; empty when it does not work, or no longer. */
    public Optional<Token> use(String token) {
        return read(token).filter(read -> used.use(read.id(), read.expiresAt()));
    }
}

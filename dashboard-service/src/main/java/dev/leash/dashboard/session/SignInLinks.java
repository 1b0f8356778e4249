package dev.leash.dashboard.session;

import com.fasterxml.uuid.Generators;
import dev.leash.dashboard.DashboardConfig;
import dev.leash.dashboard.session.SessionTokens.Purpose;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.notification.Dispatch;
import dev.leash.view.directory.DirectoryView;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sign-in links: valid once, and for 15 minutes. */
@Singleton
public final class SignInLinks {

    /** How long a link is valid. */
    public static final Duration LASTS = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(SignInLinks.class);

    private final DashboardConfig config;
    private final SessionTokens tokens;
    private final SpentTokens spent;
    private final DirectoryView people;
    private final Producers producers;
    private final Clock clock;

    public SignInLinks(
            DashboardConfig config,
            SessionTokens tokens,
            SpentTokens spent,
            DirectoryView people,
            @Named("dashboard") Producers producers,
            @Named("dashboard") Clock clock) {
        this.config = config;
        this.tokens = tokens;
        this.spent = spent;
        this.people = people;
        this.producers = producers;
        this.clock = clock;
    }

    /**
     * Sends a link to a contact, and waits until the mail is queued. For an unknown address a
     * record is written to Kafka too, so that neither time nor failure tells who is a contact.
     *
     * @return whether Kafka took it; otherwise no link will be sent
     */
    public boolean send(String email, String next) {
        String id = Generators.timeBasedEpochGenerator().generate().toString();
        try {
            people.person(email)
                    .filter(contact -> contact.channels().contains(Channel.EMAIL))
                    .map(contact -> dispatch(id, contact, next))
                    .orElseGet(() -> answerNobody(id))
                    .join();
            return true;
        } catch (KafkaException | CompletionException | JdbiException e) {
            LOG.warn("A sign-in link was not sent: {}", e.getMessage());
            return false;
        }
    }

    /** The id of the contact that a text means, or the text itself where it means none. */
    public String recipient(String text) {
        return people.person(text).map(Contact::id).orElse(text);
    }

    /** Writes a reply that no node awaits, and all ignore. */
    private CompletableFuture<RecordMetadata> answerNobody(String id) {
        Reply reply =
                new Reply.AlreadyDone(
                        id, "", "no contact has this address", OutcomeCode.UNKNOWN_CONTACT);
        return producers.send(Topics.OUTCOMES, id, reply);
    }

    private CompletableFuture<RecordMetadata> dispatch(String id, Contact contact, String next) {
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
                        id,
                        contact.id(),
                        contact.addressFor(Channel.EMAIL),
                        url,
                        expiresAt,
                        contact.timeZone());
        return producers.send(Topics.dispatches(Channel.EMAIL), dispatch.key(), dispatch);
    }

    /** The claims of a link; empty when it is invalid, used or expired. */
    public Optional<Token> read(String token) {
        return tokens.readLive(Purpose.SIGN_IN, token)
                .filter(read -> spent.holds(read.id()))
                .filter(read -> people.contact(read.subject()).isPresent());
    }

    /** Uses a link up, on every node; a second use is refused. */
    public SpentTokens.Spending use(Token link) {
        return spent.spend(link.id(), link.expiresAt());
    }
}

package dev.leash.notifier.channel.email;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Message;
import com.google.auth.oauth2.AccessToken;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.channel.SendVerdict;
import dev.leash.notifier.channel.Sender;
import dev.leash.notifier.message.Messages;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands mails to Gmail's API ({@code users.messages.send}). Each request is made once, since Gmail
 * has no idempotency key.
 */
public final class GmailSender implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(GmailSender.class);
    private static final int CONCURRENCY = 4;
    private static final String ME = "me";
    private static final Duration TOKEN_WITHIN = Duration.ofSeconds(10);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

    /**
     * The most Gmail threads that are remembered; a mail of a forgotten one begins another thread.
     */
    private static final int MAX_THREADS = 10_000;

    private static final Duration REMEMBERED_FOR = Duration.ofDays(7);

    private final GmailAccount account;
    private final GmailTokens tokens;
    private final Gmail gmail;
    private final Composer composer;
    private final Cache<String, String> threads =
            Caffeine.newBuilder()
                    .maximumSize(MAX_THREADS)
                    .expireAfterAccess(REMEMBERED_FOR)
                    .build();

    private GmailSender(
            GmailAccount account, Messages messages, Duration readTimeout, InstantSource clock) {
        this.account = account;
        this.tokens = new GmailTokens(account.credentials(), TOKEN_WITHIN);
        this.gmail = gmail(account, readTimeout);
        this.composer =
                new Composer(
                        messages, account.from(), Session.getInstance(new Properties()), clock);
    }

    /**
     * Starts a sender. Checks in the background that Google gives a token, and logs an error
     * otherwise; the start does not wait for that.
     *
     * @param messages writes the text of mails
     * @param clock dates them
     */
    public static GmailSender start(GmailAccount account, Messages messages, InstantSource clock) {
        GmailSender sender = of(account, messages, READ_TIMEOUT, clock);
        Thread.ofVirtual().name("leash-gmail-check").start(sender::check);
        return sender;
    }

    static GmailSender of(
            GmailAccount account, Messages messages, Duration readTimeout, InstantSource clock) {
        return new GmailSender(account, messages, readTimeout, clock);
    }

    private static Gmail gmail(GmailAccount account, Duration readTimeout) {
        return new Gmail.Builder(
                        new NetHttpTransport(),
                        GsonFactory.getDefaultInstance(),
                        request ->
                                request.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis())
                                        .setReadTimeout((int) readTimeout.toMillis())
                                        .setFollowRedirects(false)
                                        .setNumberOfRetries(0))
                .setRootUrl(account.api() + "/")
                .setApplicationName("Leash")
                .build();
    }

    @Override
    public SendResult send(Dispatch.Telling dispatch) {
        return composer.send(dispatch, this::carry);
    }

    @Override
    public int concurrency() {
        return CONCURRENCY;
    }

    private SendResult carry(Mail mail, InternetAddress to) throws MessagingException {
        String thread = mail.thread() + " " + to.getAddress();
        Message message = new Message().setRaw(raw(mail)).setThreadId(threads.getIfPresent(thread));
        try {
            AccessToken token = tokens.current();
            return hand(message, token, thread);
        } catch (IOException e) {
            return GmailVerdict.noToken(e, account.proof()).told(LOG);
        }
    }

    private SendResult hand(Message message, AccessToken token, String thread) {
        try {
            Gmail.Users.Messages.Send send = gmail.users().messages().send(ME, message);
            send.setDisableGZipContent(true);
            send.setRequestHeaders(
                    new HttpHeaders().setAuthorization("Bearer " + token.getTokenValue()));
            Message sent = send.execute();
            if (sent.getThreadId() != null) {
                threads.put(thread, sent.getThreadId());
            }
            return new SendResult.Sent(sent.getId());
        } catch (IOException e) {
            forget(e, thread);
            return GmailVerdict.notSent(e, message.getThreadId() != null, account.proof())
                    .told(LOG);
        }
    }

    /**
     * Forgets a token or thread that Gmail no longer knows, so that the next attempt goes without.
     */
    private void forget(IOException failure, String thread) {
        if (failure instanceof HttpResponseException answer) {
            switch (answer.getStatusCode()) {
                case 401 -> tokens.forget();
                case 404 -> threads.invalidate(thread);
                default -> {}
            }
        }
    }

    private static String raw(Mail mail) throws MessagingException {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            mail.writeTo(out);
            return Base64.getUrlEncoder().encodeToString(out.toByteArray());
        } catch (IOException e) {
            throw new MessagingException("the mail cannot be written", e);
        }
    }

    private void check() {
        try {
            var _ = tokens.current();
            LOG.info("Google accepts {}; mail is sent through {}", account.proof(), account.api());
        } catch (IOException e) {
            SendVerdict verdict = GmailVerdict.noToken(e, account.proof());
            if (verdict.alarm() == null) {
                LOG.warn("{} could not be checked yet: {}", account.proof(), verdict.result());
            } else {
                var _ = verdict.told(LOG);
            }
        }
    }
}

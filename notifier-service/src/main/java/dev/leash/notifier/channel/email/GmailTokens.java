package dev.leash.notifier.channel.email;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Access tokens that Google gives for credentials, each valid for about an hour. Google's library
 * retries for long, so it is called in the background and waited for only a limited time.
 * Thread-safe.
 */
final class GmailTokens {

    private final GoogleCredentials credentials;
    private final Duration within;
    private volatile boolean refused;

    /**
     * Tokens of these credentials.
     *
     * @param within how long a caller waits for a token
     */
    GmailTokens(GoogleCredentials credentials, Duration within) {
        this.credentials = credentials;
        this.within = within;
    }

    /**
     * A valid token.
     *
     * @throws IOException when Google gives none
     */
    AccessToken current() throws IOException {
        FutureTask<AccessToken> asked = new FutureTask<>(this::ask);
        Thread.ofVirtual().name("leash-gmail-token").start(asked);
        try {
            return asked.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("Google issued no token", e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("Google did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a token", e);
        }
    }

    /** Discards the current token, because Google refused it before its time. */
    void forget() {
        refused = true;
    }

    private AccessToken ask() throws IOException {
        if (refused) {
            credentials.refresh();
            refused = false;
        } else {
            credentials.refreshIfExpired();
        }
        AccessToken token = credentials.getAccessToken();
        if (token == null) {
            throw new IOException("Google issued no token");
        }
        return token;
    }
}

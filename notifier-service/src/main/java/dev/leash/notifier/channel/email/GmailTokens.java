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
 * The tokens Google gives for credentials, each good for about an hour. Google's library asks more
 * than once where Google does not answer, so it is asked in the background and waited for only so
 * long. Any thread may use it.
 */
final class GmailTokens {

    private final GoogleCredentials credentials;
    private final Duration within;
    private volatile boolean refused;

    /**
     * Asks for tokens.
     *
     * @param within how long it may take
     */
    GmailTokens(GoogleCredentials credentials, Duration within) {
        this.credentials = credentials;
        this.within = within;
    }

    /**
     * A token that is good now.
     *
     * @throws IOException when Google gives none
     */
    AccessToken current() throws IOException {
        FutureTask<AccessToken> asked = new FutureTask<>(this::ask);
        Thread.ofVirtual().name("leash-gmail-token").start(asked);
        try {
            return asked.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("Google gives no token", e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("Google does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a token", e);
        }
    }

    /** The one in use is good no longer, whatever was said when it was given. */
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
            throw new IOException("Google gave no token");
        }
        return token;
    }
}

package dev.leash.notifier.channel.email;

import com.google.auth.oauth2.GoogleCredentials;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;

/**
 * The mailbox that mail goes out of by Gmail's API.
 *
 * @param from whom mail is from
 * @param credentials with which Google lets Leash send from it; never printed
 * @param proof the setting these credentials are in
 * @param api where Gmail's API is; no slash at the end
 */
public record GmailAccount(
        InternetAddress from, GoogleCredentials credentials, String proof, URI api) {
    /** How mail goes, in words. */
    public String words() {
        return "Gmail's API at %s with %s".formatted(api, proof);
    }

    @Override
    public String toString() {
        return "GmailAccount[" + words() + "]";
    }
}

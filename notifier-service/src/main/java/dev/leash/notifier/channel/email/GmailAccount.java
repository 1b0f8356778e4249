package dev.leash.notifier.channel.email;

import com.google.auth.oauth2.GoogleCredentials;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;

/**
 * Mailbox that mail is sent from by Gmail's API.
 *
 * @param from sender address of mails
 * @param credentials Google credentials that may send from the mailbox; never printed
 * @param proof the name of the setting that holds the credentials
 * @param api address of Gmail's API; no slash at the end
 */
public record GmailAccount(
        InternetAddress from, GoogleCredentials credentials, String proof, URI api) {
    /** How mail is sent, in words. */
    public String words() {
        return "Gmail's API at %s with %s".formatted(api, proof);
    }

    @Override
    public String toString() {
        return "GmailAccount[" + words() + "]";
    }
}

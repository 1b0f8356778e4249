package dev.leash.notifier.channel.email;

import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.PersonalNotice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Message ids of mails. All attempts of a delivery share one id, so that mail programs hide a
 * repeat; all mails of an incident refer to one id, so that they are shown as a thread.
 */
final class MailId {

    private static final int HASH_BYTES = 16;

    private MailId() {}

    static String of(Dispatch.Telling dispatch, String domain) {
        return switch (dispatch) {
            case Dispatch.Attempt attempt ->
                    id(attempt.key(), attempt.briefing().openedAt(), domain);
            case Dispatch.Personal personal -> id(personal.key(), since(personal.matter()), domain);
            case Dispatch.SignIn signIn -> id("sign-in-" + signIn.id(), signIn.expiresAt(), domain);
        };
    }

    private static Instant since(PersonalNotice matter) {
        return switch (matter) {
            case PersonalNotice.OfShift(var change, _) -> change.at();
            case PersonalNotice.OfEndpoint endpoint -> endpoint.at();
            case PersonalNotice.OfChannel channel -> channel.since();
            case PersonalNotice.OfLead lead -> lead.at();
            case PersonalNotice.OfCode code -> code.expiresAt();
            case PersonalNotice.OfTest _,
                    PersonalNotice.OfOutcome _,
                    PersonalNotice.Unrecognised _ ->
                    Instant.EPOCH;
        };
    }

    /** The id that all mails of an incident refer to; no mail has it. */
    static String thread(Dispatch.Attempt attempt, String domain) {
        return id(
                "incident-" + attempt.delivery().incidentId(),
                attempt.briefing().openedAt(),
                domain);
    }

    /**
     * Contains a time, because incident numbers begin again with a new log, and mail programs hide
     * a second mail of a known id.
     */
    private static String id(String name, Instant since, String domain) {
        byte[] hash = sha256(name + "|" + since.toEpochMilli());
        return "<" + HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_BYTES)) + "@" + domain + ">";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}

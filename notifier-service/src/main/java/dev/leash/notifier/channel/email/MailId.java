package dev.leash.notifier.channel.email;

import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.Matter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Names mails so that mail programs do the right thing: every attempt of a delivery has one name,
 * so that a repeat is not shown twice, and all mails of an incident refer to one name, so that they
 * are shown together.
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

    private static Instant since(Matter matter) {
        return switch (matter) {
            case Matter.OfShift(var change, _) -> change.at();
            case Matter.OfEndpoint endpoint -> endpoint.at();
            case Matter.OfChannel channel -> channel.since();
            case Matter.OfCode code -> code.expiresAt();
            case Matter.OfTest _, Matter.OfOutcome _, Matter.Unrecognised _ -> Instant.EPOCH;
        };
    }

    /** The name all mails of an incident refer to; no mail bears it. */
    static String thread(Dispatch.Attempt attempt, String domain) {
        return id(
                "incident-" + attempt.delivery().incidentId(),
                attempt.briefing().openedAt(),
                domain);
    }

    /**
     * The moment is part of it, because numbers begin again where the log was begun anew, and mail
     * programs hide a second mail of a known name.
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

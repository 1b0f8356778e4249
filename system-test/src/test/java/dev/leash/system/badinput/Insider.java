package dev.leash.system.badinput;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What somebody knows who may come in, so that bad requests come further than the door.
 *
 * @param host under which name the product answers
 * @param intakeToken what senders of reports know
 * @param apiToken what programs know
 * @param slackSecret what Slack signs with
 * @param twilioToken what Twilio signs with
 * @param cookie the cookie of a visit
 * @param formToken the field of a form of that visit
 * @param tokens tokens of links: good ones, old ones, others', and broken ones
 * @param clock when Slack signs
 */
public record Insider(
        String host,
        String intakeToken,
        String apiToken,
        String slackSecret,
        String twilioToken,
        String cookie,
        String formToken,
        List<String> tokens,
        InstantSource clock) {

    public Insider {
        tokens = List.copyOf(tokens);
    }

    /** The headers that let a request in. */
    List<String> credentials(String template, String target, byte[] body) {
        if (template.startsWith("/slack/")) {
            return slack(body);
        }
        if (template.startsWith("/twilio/")) {
            return List.of("X-Twilio-Signature: " + twilio("http://" + host + target, body));
        }
        if (template.startsWith("/webhooks/")) {
            return List.of("Authorization: Bearer " + intakeToken);
        }
        if (template.startsWith("/v2/")) {
            return List.of("Authorization: Bearer " + apiToken);
        }
        return List.of(
                "Cookie: " + cookie,
                "Origin: http://" + host,
                "Content-Type: application/x-www-form-urlencoded");
    }

    private List<String> slack(byte[] body) {
        String now = Long.toString(clock.instant().getEpochSecond());
        byte[] signed = ("v0:" + now + ":").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(signed, signed.length + body.length);
        System.arraycopy(body, 0, all, signed.length, body.length);
        String code = HexFormat.of().formatHex(mac("HmacSHA256", slackSecret, all));
        return List.of("X-Slack-Request-Timestamp: " + now, "X-Slack-Signature: v0=" + code);
    }

    /** What cannot be read as a form cannot be signed either. */
    private String twilio(String url, byte[] body) {
        String fields =
                Arrays.stream(new String(body, StandardCharsets.UTF_8).split("&", -1))
                        .filter(field -> !field.isEmpty())
                        .map(field -> field.split("=", 2))
                        .map(
                                field ->
                                        decoded(field[0])
                                                + '\u0000'
                                                + (field.length > 1 ? decoded(field[1]) : ""))
                        .sorted()
                        .distinct()
                        .map(field -> field.replaceFirst("\u0000", ""))
                        .collect(Collectors.joining());
        byte[] code = mac("HmacSHA1", twilioToken, (url + fields).getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(code);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return text;
        }
    }

    private static byte[] mac(String algorithm, String secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is missing from this Java", e);
        }
    }

    @Override
    public String toString() {
        return "Insider[" + host + "]";
    }
}

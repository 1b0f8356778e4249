package dev.leash.intake.source;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Key of an alert source in the head of a request. */
public final class RequestKey {

    private static final String BASIC = "Basic";

    private RequestKey() {}

    /**
     * The key: the password of basic authentication, the credentials of any other scheme such as
     * {@code Bearer}, or the parameter {@code token}; null when there is none.
     */
    public static @Nullable String of(HttpRequest<?> request) {
        String authorization = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        String given = authorization == null ? null : credentials(authorization.strip());
        return given == null || given.isEmpty() ? request.getParameters().get("token") : given;
    }

    private static @Nullable String credentials(String authorization) {
        int end = authorization.indexOf(' ');
        if (end < 0) {
            return null;
        }
        String credentials = authorization.substring(end + 1).strip();
        return authorization.substring(0, end).equalsIgnoreCase(BASIC)
                ? password(credentials)
                : credentials;
    }

    private static @Nullable String password(String encoded) {
        try {
            String both = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return both.substring(both.indexOf(':') + 1);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}

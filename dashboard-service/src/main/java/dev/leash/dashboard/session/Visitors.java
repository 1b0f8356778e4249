package dev.leash.dashboard.session;

import dev.leash.dashboard.DashboardConfig;
import dev.leash.dashboard.session.Tokens.Purpose;
import dev.leash.dashboard.view.People;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows visitors by their cookies, and tells their forms from forms of others. */
public final class Visitors {

    /** The cookie of somebody who signed in. */
    public static final String SESSION = "leash_session";

    /** The cookie of everybody else, to which forms are bound. */
    public static final String VISIT = "leash_visit";

    private static final Pattern VISIT_ID = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Duration VISIT_LASTS = Duration.ofDays(30);

    private final DashboardConfig config;
    private final Tokens tokens;
    private final People people;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Visitors(DashboardConfig config, Tokens tokens, People people, Clock clock) {
        this.config = config;
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
    }

    /** Whoever sends the request. A contact who is no longer one is nobody. */
    public Visitor of(HttpRequest<?> request) {
        Optional<Token> session =
                request.getCookies()
                        .findCookie(SESSION)
                        .flatMap(cookie -> tokens.readLive(Purpose.SESSION, cookie.getValue()))
                        .filter(token -> people.contact(token.subject()).isPresent());
        return session.map(token -> new Visitor(token.subject(), token.id()))
                .orElseGet(() -> new Visitor(null, visit(request).orElseGet(this::newId)));
    }

    /** Whoever sends the request, without looking whether they are a contact. */
    public Visitor nobody(HttpRequest<?> request) {
        return new Visitor(null, visit(request).orElseGet(this::newId));
    }

    /** Gives the visitor the cookie their forms are bound to, unless they have it. */
    public void remember(Visitor visitor, HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (visitor.person() == null && visit(request).filter(visitor.visit()::equals).isEmpty()) {
            response.cookie(cookie(VISIT, visitor.visit(), VISIT_LASTS));
        }
    }

    /** What proves that a form came from a page of this visit. */
    public String formToken(Visitor visitor) {
        byte[] seal = tokens.seal(Purpose.FORM, visitor.visit());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
    }

    /** Whether a form came from a page of this visit. */
    public boolean isOwnForm(Visitor visitor, String formToken) {
        return MessageDigest.isEqual(
                formToken(visitor).getBytes(StandardCharsets.UTF_8),
                formToken.getBytes(StandardCharsets.UTF_8));
    }

    /** Lets a contact in. */
    public void signIn(String person, MutableHttpResponse<?> response) {
        String token =
                tokens.issue(
                        Purpose.SESSION, newId(), person, clock.instant().plus(config.session()));
        response.cookie(cookie(SESSION, token, config.session()));
    }

    /** Lets them out. */
    public void signOut(MutableHttpResponse<?> response) {
        response.cookie(cookie(SESSION, "", Duration.ZERO));
    }

    /** A cookie that scripts and other sites do not see. */
    public Cookie cookie(String name, String value, Duration lasts) {
        return Cookie.of(name, value)
                .path("/")
                .httpOnly(true)
                .secure(config.secureCookies())
                .sameSite(SameSite.Lax)
                .maxAge(lasts.toSeconds());
    }

    private static Optional<String> visit(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(VISIT)
                .map(Cookie::getValue)
                .filter(value -> VISIT_ID.matcher(value).matches());
    }

    private String newId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package dev.leash.dashboard.session;

import dev.leash.dashboard.DashboardConfig;
import dev.leash.dashboard.session.Tokens.Purpose;
import dev.leash.view.directory.People;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows visitors by their cookies, and tells their forms from forms of others. */
@Singleton
public final class Visitors {

    /** The cookie of somebody who signed in, see {@link #named}. */
    public static final String SESSION = "leash_session";

    /** The cookie of everybody else, to which forms are bound. */
    public static final String VISIT = "leash_visit";

    private static final Pattern VISIT_ID = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Duration VISIT_LASTS = Duration.ofDays(30);

    private final DashboardConfig config;
    private final Tokens tokens;
    private final SpentTokens spent;
    private final People people;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Visitors(
            DashboardConfig config,
            Tokens tokens,
            SpentTokens spent,
            People people,
            @Named("dashboard") Clock clock) {
        this.config = config;
        this.tokens = tokens;
        this.spent = spent;
        this.people = people;
        this.clock = clock;
    }

    /** Whoever sends the request. A contact who is no longer one is nobody. */
    public Visitor of(HttpRequest<?> request) {
        return session(request)
                .map(token -> new Visitor(token.subject(), token.id()))
                .orElseGet(() -> new Visitor(null, visit(request).orElseGet(this::newId)));
    }

    private Optional<Token> session(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(named(SESSION))
                .flatMap(cookie -> tokens.readLive(Purpose.SESSION, cookie.getValue()))
                .filter(token -> spent.holds(token.id()))
                .filter(token -> people.contact(token.subject()).isPresent());
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

    /** Lets them out: the session ends on every node, whoever may have kept its cookie. */
    public void signOut(HttpRequest<?> request, MutableHttpResponse<?> response) {
        session(request).ifPresent(token -> spent.spend(token.id(), token.expiresAt()));
        response.cookie(cookie(SESSION, "", Duration.ZERO));
    }

    /** A cookie that scripts and other sites do not see. */
    public Cookie cookie(String name, String value, Duration lasts) {
        return Cookie.of(named(name), value)
                .path("/")
                .httpOnly(true)
                .secure(config.secureCookies())
                .sameSite(SameSite.Lax)
                .maxAge(lasts.toSeconds());
    }

    /**
     * A cookie's name as it travels: where people come by https, with the beginning that makes
     * browsers take it from this host alone.
     */
    public String named(String name) {
        return config.secureCookies() ? "__Host-" + name : name;
    }

    private Optional<String> visit(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(named(VISIT))
                .map(Cookie::getValue)
                .filter(value -> VISIT_ID.matcher(value).matches());
    }

    private String newId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

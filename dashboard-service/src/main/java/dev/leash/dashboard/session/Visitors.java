package dev.leash.dashboard.session;

import dev.leash.dashboard.DashboardConfig;
import dev.leash.dashboard.session.SessionTokens.Purpose;
import dev.leash.view.directory.DirectoryView;
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

/** Identifies visitors by their cookies, and protects forms against cross-site request forgery. */
@Singleton
public final class Visitors {

    /** Cookie of a session, see {@link #named}. */
    public static final String SESSION = "leash_session";

    /** Cookie of a visitor who has not signed in, to which forms are bound. */
    public static final String VISIT = "leash_visit";

    private static final Pattern VISIT_ID = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Duration VISIT_LASTS = Duration.ofDays(30);

    private final DashboardConfig config;
    private final SessionTokens tokens;
    private final SpentTokens spent;
    private final DirectoryView people;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Visitors(
            DashboardConfig config,
            SessionTokens tokens,
            SpentTokens spent,
            DirectoryView people,
            @Named("dashboard") Clock clock) {
        this.config = config;
        this.tokens = tokens;
        this.spent = spent;
        this.people = people;
        this.clock = clock;
    }

    /** The visitor of a request. A session of a deleted contact is treated as anonymous. */
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

    /** The visitor of a request, as anonymous, without looking up contacts. */
    public Visitor nobody(HttpRequest<?> request) {
        return new Visitor(null, visit(request).orElseGet(this::newId));
    }

    /** Sets the cookie to which forms are bound, unless the visitor has it. */
    public void remember(Visitor visitor, HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (visitor.person() == null && visit(request).filter(visitor.visit()::equals).isEmpty()) {
            response.cookie(cookie(VISIT, visitor.visit(), VISIT_LASTS));
        }
    }

    /** Token by which a form proves that it came from a page of this visit. */
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

    /** Begins a session of a contact. */
    public void signIn(String person, MutableHttpResponse<?> response) {
        String token =
                tokens.issue(
                        Purpose.SESSION, newId(), person, clock.instant().plus(config.session()));
        response.cookie(cookie(SESSION, token, config.session()));
    }

    /** Ends a session on every node, for every copy of its cookie. */
    public void signOut(HttpRequest<?> request, MutableHttpResponse<?> response) {
        session(request).ifPresent(token -> spent.spend(token.id(), token.expiresAt()));
        response.cookie(cookie(SESSION, "", Duration.ZERO));
    }

    /** A cookie that scripts and other sites cannot read. */
    public Cookie cookie(String name, String value, Duration lasts) {
        return Cookie.of(named(name), value)
                .path("/")
                .httpOnly(true)
                .secure(config.secureCookies())
                .sameSite(SameSite.Lax)
                .maxAge(lasts.toSeconds());
    }

    /** The full name of a cookie: with https, with the prefix that binds it to this host. */
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

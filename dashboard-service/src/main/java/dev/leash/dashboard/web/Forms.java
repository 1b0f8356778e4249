package dev.leash.dashboard.web;

import dev.leash.dashboard.DashboardConfig;
import dev.leash.dashboard.session.Visitor;
import dev.leash.dashboard.session.Visitors;
import dev.leash.http.code.HttpCode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads forms, and accepts only those of pages of this dashboard. */
@Singleton
public record Forms(DashboardConfig config, Visitors visitors) {

    /** Hidden field by which a form proves its origin. */
    public static final String TOKEN = "form_token";

    /**
     * The form of a request.
     *
     * @throws PageRefusal when it is no form, or not from a page of this visit
     */
    public Form read(HttpRequest<?> request, @Nullable String body, Visitor visitor) {
        if (isForeign(request)) {
            throw foreign();
        }
        boolean isForm =
                request.getContentType()
                        .filter(type -> type.matches(MediaType.APPLICATION_FORM_URLENCODED_TYPE))
                        .isPresent();
        if (!isForm) {
            throw new PageRefusal(
                    HttpCode.UNSUPPORTED_MEDIA_TYPE,
                    "Not a form",
                    "Send the fields as application/x-www-form-urlencoded, as the pages do.");
        }
        Form form = parsed(body == null ? "" : body);
        if (form.text(TOKEN).filter(token -> visitors.isOwnForm(visitor, token)).isEmpty()) {
            throw foreign();
        }
        return form;
    }

    private static Form parsed(String body) {
        try {
            return Form.parse(body);
        } catch (IllegalArgumentException e) {
            throw PageRefusal.badRequest("The form cannot be read: " + e.getMessage());
        }
    }

    private boolean isForeign(HttpRequest<?> request) {
        Optional<String> site = request.getHeaders().findFirst("Sec-Fetch-Site");
        if (site.isPresent()) {
            return !site.get().equals("same-origin") && !site.get().equals("none");
        }
        // Some browsers send "null"; then the form token alone decides.
        return request.getHeaders()
                .findFirst("Origin")
                .filter(origin -> !origin.equals("null"))
                .filter(origin -> !isOwn(origin, request))
                .isPresent();
    }

    private boolean isOwn(String origin, HttpRequest<?> request) {
        try {
            URI uri = new URI(origin.toLowerCase(Locale.ROOT));
            String authority = String.valueOf(uri.getAuthority());
            return authority.equals(config.publicUrl().getAuthority().toLowerCase(Locale.ROOT))
                    || request.getHeaders()
                            .findFirst("Host")
                            .filter(host -> host.equalsIgnoreCase(authority))
                            .isPresent();
        } catch (URISyntaxException notAnOrigin) {
            return false;
        }
    }

    private static PageRefusal foreign() {
        return new PageRefusal(
                HttpCode.FORM_NOT_OURS,
                "Nothing was changed",
                "The form did not come from a page of this session, or the page was too old. Reload the page and try again.");
    }
}

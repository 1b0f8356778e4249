package dev.leash.dashboard.link;

import dev.leash.dashboard.web.PageRefusal;
import dev.leash.http.code.HttpCode;
import dev.leash.model.incident.Verb;
import dev.leash.wire.link.Grant;
import dev.leash.wire.link.SignedLinks;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Verifies the tokens of signed links. */
@Singleton
public final class Grants {

    private static final Logger LOG = LoggerFactory.getLogger(Grants.class);

    private final SignedLinks links;
    private final Clock clock;

    public Grants(@Named("dashboard") SignedLinks links, @Named("dashboard") Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /**
     * What a token permits.
     *
     * @throws PageRefusal when the token was not made here, or has expired
     */
    Grant read(String token) {
        Grant grant = links.read(token).filter(Grants::isKnown).orElseThrow(Grants::broken);
        if (!SignedLinks.isLive(grant, clock.instant())) {
            throw new PageRefusal(
                    HttpCode.LINK_EXPIRED,
                    "This link has expired",
                    "Nothing was changed. Sign in and open incident INC-%s, or ask somebody to press “Notify again” there: that sends you a new link."
                            .formatted(grant.incidentId()));
        }
        return grant;
    }

    /**
     * Token for further actions after an acknowledgement by a link: for the same person and
     * incident, with the same expiry. Grants nothing new, since every message with a link to one
     * action also has this one.
     */
    String opening(Grant grant) {
        return links.sign(
                new Grant(grant.incidentId(), Grant.OPEN, grant.person(), grant.expiresAt()));
    }

    static boolean isOpen(Grant grant) {
        return grant.action().equals(Grant.OPEN);
    }

    static Verb verb(Grant grant) {
        return Verb.of(grant.action()).orElseThrow(Grants::broken);
    }

    private static boolean isKnown(Grant grant) {
        boolean known = isOpen(grant) || Verb.of(grant.action()).filter(Verb::isAnswer).isPresent();
        if (!known) {
            LOG.warn("A link for '{}' was opened, which is not an action of links", grant.action());
        }
        return known;
    }

    private static PageRefusal broken() {
        return new PageRefusal(
                HttpCode.LINK_UNREADABLE,
                "This link does not work",
                "It may be incomplete. Copy all of it from the message, or open the dashboard.");
    }
}

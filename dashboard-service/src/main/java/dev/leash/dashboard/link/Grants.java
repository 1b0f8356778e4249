package dev.leash.dashboard.link;

import dev.leash.dashboard.web.Refusal;
import dev.leash.http.code.HttpCode;
import dev.leash.model.incident.Verb;
import dev.leash.wire.link.Grant;
import dev.leash.wire.link.SignedLinks;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the tokens of links. */
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
     * What a token allows.
     *
     * @throws Refusal when it was not made here, or has expired
     */
    Grant read(String token) {
        Grant grant = links.read(token).filter(Grants::isKnown).orElseThrow(Grants::broken);
        if (!SignedLinks.isLive(grant, clock.instant())) {
            throw new Refusal(
                    HttpCode.LINK_EXPIRED,
                    "This link has expired",
                    "Nothing was changed. Ask for a new one: somebody can press “Notify again” on incident INC-%s, or sign in and open it yourself."
                            .formatted(grant.incidentId()));
        }
        return grant;
    }

    /**
     * The token with which whoever has acknowledged by a link goes on: for the same person and
     * incident, as long as the link lives. Every message that has a link to one action has this
     * one, too.
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
        boolean known =
                isOpen(grant) || Verb.of(grant.action()).filter(Verb::isAnswer).isPresent();
        if (!known) {
            LOG.warn("A link for '{}' was followed, which is no action of a link", grant.action());
        }
        return known;
    }

    private static Refusal broken() {
        return new Refusal(
                HttpCode.LINK_UNREADABLE,
                "This link does not work",
                "Perhaps a part of it got lost on the way. Copy all of it from the message, or open the dashboard.");
    }
}

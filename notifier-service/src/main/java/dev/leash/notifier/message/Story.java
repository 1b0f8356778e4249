package dev.leash.notifier.message;

import dev.leash.model.incident.State;
import dev.leash.model.incident.Verb;
import dev.leash.model.notification.Briefing;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.Dispatch.Revise;
import dev.leash.model.notification.Purpose;
import dev.leash.model.severity.Severity;
import dev.leash.wire.link.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say to one person about one incident, before a channel shortens it. Whatever
 * came from outside is {@link Harmless} in it.
 *
 * @param incidentId which incident
 * @param severity how bad, in words
 * @param wording the words of its purpose
 * @param title what is broken, in one line
 * @param details everything that was reported; may repeat the title, may be empty
 * @param facts what else is known
 * @param next what happens next by itself, in one sentence; null when nothing does
 * @param open the link to look at it
 * @param offered what can be done about it with a button
 * @param answers the links to do so
 * @param linksEnd until when the links work
 * @param updates the link with which its reader gets no more updates like it by mail; null for what
 *     they get in any case
 */
record Story(
        String incidentId,
        Severity severity,
        Wording wording,
        String title,
        String details,
        List<Fact> facts,
        @Nullable String next,
        Choice open,
        List<Verb> offered,
        List<Choice> answers,
        String linksEnd,
        @Nullable Choice updates) {

    /** How its reader is called. */
    static final String YOU = "you";

    /** Who has what nobody has. */
    static final String NOBODY = "nobody";

    /** More of the details than anybody reads in a message; the rest is a click away. */
    private static final int MAX_DETAILS_LENGTH = 8_000;

    private static final int MAX_TITLE_LENGTH = 200;

    /** What an attempt tells. */
    static Story of(Attempt attempt, Links links, Moments moments) {
        Wording wording =
                Wording.of(
                                attempt.purpose(),
                                attempt.delivery().incidentId(),
                                owner(attempt.briefing(), attempt.delivery().person()))
                        .and(attempt.rollUp());
        return of(
                attempt.delivery(),
                attempt.briefing(),
                attempt.mayHaveArrived() ? wording.perhapsAgain() : wording,
                attempt.purpose(),
                Facts.others(attempt.rollUp()),
                links,
                moments);
    }

    /** What a message that was sent before should tell now. */
    static Story of(Revise revise, Links links, Moments moments) {
        Wording wording =
                Wording.of(
                        revise.state(),
                        revise.delivery().incidentId(),
                        owner(revise.briefing(), revise.delivery().person()));
        Purpose now = revise.state() == State.RESOLVED ? Purpose.RESOLVED : Purpose.PAGE;
        return of(revise.delivery(), revise.briefing(), wording, now, List.of(), links, moments);
    }

    private static Story of(
            DeliveryId delivery,
            Briefing briefing,
            Wording wording,
            Purpose purpose,
            List<Fact> others,
            Links links,
            Moments moments) {
        String owner = owner(briefing, delivery.person());
        List<Verb> offered = offered(wording, briefing);
        List<Fact> facts = new ArrayList<>(Facts.of(delivery, briefing, purpose, owner, moments));
        facts.addAll(others);
        return new Story(
                delivery.incidentId(),
                briefing.severity(),
                wording,
                title(briefing.title()),
                Harmless.block(briefing.details(), MAX_DETAILS_LENGTH),
                facts,
                NextStep.of(purpose, briefing, moments),
                choice(
                        wording.answers().isEmpty() ? "Open" : "Respond",
                        Grant.OPEN,
                        delivery,
                        links),
                offered,
                answers(offered, delivery, links),
                moments.words(links.expiresAt()),
                purpose.isUntilAnswered() || purpose == Purpose.UNKNOWN
                        ? null
                        : links.updates(delivery.incidentId(), delivery.person())
                                .map(url -> new Choice("Get no more updates like this one by mail", url))
                                .orElse(null));
    }

    /** Everything that was reported, the title included. */
    String report() {
        String beginning = title.endsWith("…") ? title.substring(0, title.length() - 1) : title;
        if (details.startsWith(beginning)) {
            return details;
        }
        return details.isEmpty() ? title : title + "\n" + details;
    }

    /** The line above the title; a tick says that it is over. */
    String heading() {
        String headline = wording.headline();
        return wording.tone() == Tone.OVER
                ? "✓ " + headline
                : severityMark() + " · " + headline;
    }

    /** What a mail says of its own links. */
    String footer() {
        return "The links act in your name and work until "
                + linksEnd
                + ". Please do not forward this mail.";
    }

    /** How bad comes as a shape and a word, since a colour alone says nothing to some. */
    private String severityMark() {
        String shape =
                switch (severity.urgency()) {
                    case MINOR -> "●";
                    case MAJOR -> "◆";
                    case CRITICAL, UNKNOWN -> "▲";
                };
        return shape + " " + Harmless.line(severity.name(), Severity.MAX_NAME_LENGTH);
    }

    /** How bad, in a word. */
    String severityWord() {
        return Facts.word(severity);
    }

    private static String title(String reported) {
        String title = Harmless.line(reported, MAX_TITLE_LENGTH);
        return title.isEmpty() ? "(no title)" : title;
    }

    private static String owner(Briefing briefing, String reader) {
        String owner = briefing.owner();
        if (owner == null) {
            return NOBODY;
        }
        return owner.equals(reader) ? YOU : Harmless.line(owner, Facts.MAX_NAME_LENGTH);
    }

    /** Where there is room: a text message, and whoever is called, is told what cannot wait. */
    private static List<Verb> offered(Wording wording, Briefing briefing) {
        return wording.answers().isEmpty() || !briefing.isDeclarable()
                ? wording.answers()
                : Stream.concat(wording.answers().stream(), Stream.of(Verb.DECLARE)).toList();
    }

    private static List<Choice> answers(List<Verb> offered, DeliveryId delivery, Links links) {
        return offered.stream()
                .map(answer -> choice(answer.label(), answer.word(), delivery, links))
                .toList();
    }

    private static Choice choice(String label, String action, DeliveryId delivery, Links links) {
        return new Choice(label, links.to(delivery.incidentId(), action, delivery.person()));
    }
}

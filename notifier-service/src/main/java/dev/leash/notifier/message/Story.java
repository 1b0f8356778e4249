package dev.leash.notifier.message;

import dev.leash.model.incident.State;
import dev.leash.model.incident.Verb;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.Dispatch.Revise;
import dev.leash.model.notification.IncidentBriefing;
import dev.leash.model.notification.Purpose;
import dev.leash.model.severity.Severity;
import dev.leash.wire.link.AutoAction;
import dev.leash.wire.link.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Content of a message to one person about one incident, before a channel shortens it. Text from
 * outside has passed {@link Harmless}.
 *
 * @param incidentId the incident
 * @param severity the severity
 * @param wording the words of the message's purpose
 * @param title what is broken, in one line
 * @param details everything that was reported; may repeat the title, may be empty
 * @param facts further facts
 * @param next the next deadline, in one sentence; null when there is none
 * @param open the link to the incident
 * @param answers the links to act on the incident
 * @param linksEnd when the links expire
 * @param updates the link for unsubscribing from updates by mail; null for messages that are always
 *     sent
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

    /** How the reader is addressed as owner. */
    static final String YOU = "you";

    /** The owner of an incident without one. */
    static final String NOBODY = "nobody";

    /** The longest details of a message, in characters; the rest is on the page of the incident. */
    private static final int MAX_DETAILS_LENGTH = 8_000;

    private static final int MAX_TITLE_LENGTH = 200;

    /** The content of an attempt. */
    static Story of(Attempt attempt, Links links, LocalTimes moments) {
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

    /** The current content of a message that was sent before. */
    static Story of(Revise revise, Links links, LocalTimes moments) {
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
            IncidentBriefing briefing,
            Wording wording,
            Purpose purpose,
            List<Fact> others,
            Links links,
            LocalTimes moments) {
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
                NextStepText.of(purpose, briefing, moments),
                choice(
                        wording.answers().isEmpty() ? "Open" : "Respond",
                        Grant.OPEN,
                        delivery,
                        links),
                offered,
                purpose == Purpose.DRAFT
                        ? drafts(delivery, links)
                        : answers(offered, delivery, links),
                moments.words(links.expiresAt()),
                purpose.isUntilAnswered() || purpose == Purpose.UNKNOWN
                        ? null
                        : links.updates(delivery.incidentId(), delivery.person())
                                .map(url -> new Choice("Stop updates like this one by mail", url))
                                .orElse(null));
    }

    /** Everything that was reported, including the title. */
    String report() {
        String beginning = title.endsWith("…") ? title.substring(0, title.length() - 1) : title;
        if (details.startsWith(beginning)) {
            return details;
        }
        return details.isEmpty() ? title : title + "\n" + details;
    }

    /** The line above the title, with a tick when the incident is over. */
    String heading() {
        String headline = wording.headline();
        return wording.tone() == MailTone.OVER
                ? "✓ " + headline
                : severityMark() + " · " + headline;
    }

    /** The footer of a mail, about its links. */
    String footer() {
        if (answers.stream().anyMatch(answer -> answer.label().equals(Verb.PUBLISH.label()))) {
            return "The links to publish and to dismiss work for 24 hours, for everybody who has them. Please do not forward this mail.";
        }
        return "The links act in your name and work until "
                + linksEnd
                + ". Please do not forward this mail.";
    }

    /** The severity as a shape and a word, since some readers cannot see colours. */
    private String severityMark() {
        String shape =
                switch (severity.urgency()) {
                    case MINOR -> "●";
                    case MAJOR -> "◆";
                    case CRITICAL, UNKNOWN -> "▲";
                };
        return shape + " " + Harmless.line(severity.name(), Severity.MAX_NAME_LENGTH);
    }

    /** The severity in a word. */
    String severityWord() {
        return Facts.word(severity);
    }

    private static String title(String reported) {
        String title = Harmless.line(reported, MAX_TITLE_LENGTH);
        return title.isEmpty() ? "(no title)" : title;
    }

    private static String owner(IncidentBriefing briefing, String reader) {
        String owner = briefing.owner();
        if (owner == null) {
            return NOBODY;
        }
        return owner.equals(reader) ? YOU : Harmless.line(owner, Facts.MAX_NAME_LENGTH);
    }

    /** Where there is room; text messages and calls contain only what cannot wait. */
    private static List<Verb> offered(Wording wording, IncidentBriefing briefing) {
        return wording.answers().isEmpty() || !briefing.isDeclarable()
                ? wording.answers()
                : Stream.concat(wording.answers().stream(), Stream.of(Verb.DECLARE)).toList();
    }

    private static List<Choice> answers(List<Verb> offered, DeliveryId delivery, Links links) {
        return offered.stream()
                .map(answer -> choice(answer.label(), answer.word(), delivery, links))
                .toList();
    }

    /** The links about a draft; no word and no key of other channels stands for them. */
    private static List<Choice> drafts(DeliveryId delivery, Links links) {
        String id = delivery.incidentId();
        return List.of(
                new Choice(Verb.PUBLISH.label(), links.draft(id, AutoAction.PUBLISH)),
                new Choice(Verb.DISMISS.label(), links.draft(id, AutoAction.DISMISS)));
    }

    private static Choice choice(String label, String action, DeliveryId delivery, Links links) {
        return new Choice(label, links.to(delivery.incidentId(), action, delivery.person()));
    }
}

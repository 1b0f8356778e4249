package dev.leash.dashboard.action;

import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.Refusal;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Requested;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Turns the fields of a form into a request. */
public final class ActionForm {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Clock clock;
    private final Supplier<UUID> ids;

    public ActionForm(Clock clock, Supplier<UUID> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * The action a form names.
     *
     * @throws Refusal when it names none
     */
    public static Action action(Form form) {
        return form.text("action")
                .flatMap(Action::of)
                .orElseThrow(
                        () ->
                                Refusal.badRequest(
                                        "The field 'action' must be one of ack, resolve, escalate, take, reassign, notify, snooze, note, reopen."));
    }

    /**
     * What the form asks of an incident.
     *
     * @throws Refusal when a field that is needed says nothing of use
     */
    public Requested request(Form form, Action action, String incidentId, Actor actor) {
        return new Requested(
                requestId(form),
                incidentId,
                clock.instant(),
                actor,
                form.number("as_of").orElse(null),
                command(form, action));
    }

    /** The id the page minted; a fresh one when it did not. */
    public String requestId(Form form) {
        return form.text("request_id")
                .filter(id -> UUID_FORM.matcher(id).matches())
                .orElseGet(() -> ids.get().toString());
    }

    private static IncidentCommand command(Form form, Action action) {
        return switch (action) {
            case ACK -> new IncidentCommand.Acknowledge();
            case RESOLVE -> new IncidentCommand.Resolve();
            case ESCALATE -> new IncidentCommand.Escalate();
            case TAKE -> new IncidentCommand.Take();
            case NOTIFY -> new IncidentCommand.Notify();
            case REOPEN -> new IncidentCommand.Reopen();
            case REASSIGN ->
                    new IncidentCommand.Reassign(needed(form, "person", "whose it is to be"));
            case NOTE -> note(needed(form, "text", "what is to be written down"));
            case SNOOZE -> snooze(form.number("minutes"));
        };
    }

    private static IncidentCommand note(String text) {
        if (text.length() > IncidentCommand.AddNote.MAX_LENGTH) {
            throw Refusal.badRequest(
                    "The note has %d characters; at most %d are kept."
                            .formatted(text.length(), IncidentCommand.AddNote.MAX_LENGTH));
        }
        return new IncidentCommand.AddNote(text);
    }

    private static IncidentCommand snooze(Optional<Long> minutes) {
        long most = IncidentCommand.Snooze.MAX_SECONDS / 60;
        return minutes.filter(length -> length >= 1 && length <= most)
                .map(length -> new IncidentCommand.Snooze(length * 60))
                .orElseThrow(
                        () ->
                                Refusal.badRequest(
                                        "The field 'minutes' must be a whole number from 1 to "
                                                + most
                                                + "."));
    }

    private static String needed(Form form, String field, String what) {
        return form.text(field)
                .orElseThrow(
                        () ->
                                Refusal.badRequest(
                                        "The field '" + field + "' must say " + what + "."));
    }
}

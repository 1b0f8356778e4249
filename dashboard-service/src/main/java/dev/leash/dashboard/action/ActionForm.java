package dev.leash.dashboard.action;

import static java.util.stream.Collectors.joining;

import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.Refusal;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Requested;
import dev.leash.model.classification.Classification;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import dev.leash.model.text.WellFormedText;
import dev.leash.model.incident.Verb;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the fields of a form into a request. */
public record ActionForm(
        Clock clock, Supplier<UUID> ids, Supplier<Classification> classification) {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /**
     * The verb a form names.
     *
     * @throws Refusal when it names none
     */
    public static Verb verb(Form form) {
        return form.text("action")
                .flatMap(Verb::of)
                .orElseThrow(
                        () ->
                                Refusal.badRequest(
                                        "The field 'action' must be one of %s."
                                                .formatted(
                                                        Arrays.stream(Verb.values())
                                                                .map(Verb::word)
                                                                .collect(joining(", ")))));
    }

    /**
     * What the form asks of an incident.
     *
     * @throws Refusal when a field that is needed says nothing of use
     */
    public Requested request(Form form, Verb verb, String incidentId, Actor actor) {
        return new Requested(
                requestId(form),
                incidentId,
                clock.instant(),
                actor,
                form.number("as_of").orElse(null),
                verb.command(new Fields(form, classification)));
    }

    /** The id the page minted; a fresh one when it did not. */
    public String requestId(Form form) {
        return form.text("request_id")
                .filter(id -> UUID_FORM.matcher(id).matches())
                .orElseGet(() -> ids.get().toString());
    }

    private record Fields(Form form, Supplier<Classification> classification)
            implements Verb.Asked {

        @Override
        public String person() {
            return needed("person", "whose it is to be");
        }

        @Override
        public String text() {
            String text = needed("text", "what is to be written down");
            if (text.length() > IncidentCommand.AddNote.MAX_LENGTH) {
                throw Refusal.badRequest(
                        "The note has %d characters; at most %d are kept."
                                .formatted(text.length(), IncidentCommand.AddNote.MAX_LENGTH));
            }
            return text;
        }

        @Override
        public long seconds() {
            long most = IncidentCommand.Snooze.MAX_SECONDS / 60;
            return form.number("minutes")
                    .filter(minutes -> minutes >= 1 && minutes <= most)
                    .map(minutes -> minutes * 60)
                    .orElseThrow(
                            () ->
                                    Refusal.badRequest(
                                            "The field 'minutes' must be a whole number from 1 to "
                                                    + most
                                                    + "."));
        }

        @Override
        public String title() {
            String title = WellFormedText.line(needed("title", "what is broken"));
            if (title.isBlank() || title.length() > Report.MAX_TITLE_LENGTH) {
                throw Refusal.badRequest(
                        "The title has %d characters; from 1 to %d are allowed."
                                .formatted(title.length(), Report.MAX_TITLE_LENGTH));
            }
            return title;
        }

        @Override
        public Severity severity() {
            return classification
                    .get()
                    .severity(needed("severity", "how bad it is"))
                    .orElseThrow(
                            () ->
                                    Refusal.badRequest(
                                            "The field 'severity' must be %s."
                                                    .formatted(
                                                            classification
                                                                    .get()
                                                                    .severitiesInWords("or"))));
        }

        @Override
        public @Nullable Map<String, String> labels() {
            return form.fields().containsKey("labels")
                    ? LabelLines.read(String.join("\n", form.all("labels")))
                    : null;
        }

        @Override
        public String role() {
            return needed("role", "which role");
        }

        @Override
        public @Nullable String holder() {
            return form.text("person").orElse(null);
        }

        private String needed(String field, String what) {
            return form.text(field)
                    .orElseThrow(
                            () ->
                                    Refusal.badRequest(
                                            "The field '" + field + "' must say " + what + "."));
        }
    }
}

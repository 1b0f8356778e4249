package dev.leash.dashboard.action;

import static java.util.stream.Collectors.joining;

import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.model.classification.Classification;
import dev.leash.model.classification.ConfiguredSeverity;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.Verb;
import dev.leash.model.severity.Severity;
import dev.leash.model.text.WellFormedText;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the fields of a form into a command. */
public record ActionForm(Clock clock, Supplier<UUID> ids, Supplier<Classification> classification) {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /**
     * The verb of a form.
     *
     * @throws PageRefusal when there is none
     */
    public static Verb verb(Form form) {
        return form.text("action")
                .flatMap(Verb::of)
                .orElseThrow(
                        () ->
                                PageRefusal.badRequest(
                                        "The field 'action' must be one of %s."
                                                .formatted(
                                                        Arrays.stream(Verb.values())
                                                                .map(Verb::word)
                                                                .collect(joining(", ")))));
    }

    /**
     * The command of a form to an incident.
     *
     * @throws PageRefusal when a required field is missing or cannot be used
     */
    public CommandEnvelope request(Form form, Verb verb, String incidentId, Actor actor) {
        return new CommandEnvelope(
                requestId(form),
                incidentId,
                clock.instant(),
                actor,
                form.number("as_of").orElse(null),
                verb.command(new Fields(form, classification)));
    }

    /** The request id that the page put into the form; a fresh one when it did not. */
    public String requestId(Form form) {
        return form.text("request_id")
                .filter(id -> UUID_FORM.matcher(id).matches())
                .orElseGet(() -> ids.get().toString());
    }

    private record Fields(Form form, Supplier<Classification> classification)
            implements Verb.Asked {

        @Override
        public String person() {
            return needed("person", "name the new owner");
        }

        @Override
        public String text() {
            String text = needed("text", "contain the text of the note");
            if (text.length() > IncidentCommand.AddNote.MAX_LENGTH) {
                throw PageRefusal.badRequest(
                        "The note has %d characters; at most %d are allowed."
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
                                    PageRefusal.badRequest(
                                            "The field 'minutes' must be a whole number from 1 to "
                                                    + most
                                                    + "."));
        }

        @Override
        public String title() {
            String title = WellFormedText.line(needed("title", "contain the title"));
            if (title.isBlank() || title.length() > Report.MAX_TITLE_LENGTH) {
                throw PageRefusal.badRequest(
                        "The title has %d characters; from 1 to %d are allowed."
                                .formatted(title.length(), Report.MAX_TITLE_LENGTH));
            }
            return title;
        }

        /** The form names the id of a severity; none, where it leaves it as it is. */
        @Override
        public @Nullable Severity severity() {
            return form.text("severity").map(this::severity).orElse(null);
        }

        private Severity severity(String id) {
            return classification
                    .get()
                    .severityOf(id)
                    .map(ConfiguredSeverity::severity)
                    .orElseThrow(
                            () ->
                                    PageRefusal.badRequest(
                                            "The field 'severity' must be the id of one of %s, or empty for as bad as it is."
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
                                    PageRefusal.badRequest(
                                            "The field '" + field + "' must " + what + "."));
        }
    }
}

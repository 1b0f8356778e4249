package dev.leash.dashboard.incident;

import dev.leash.dashboard.action.ActionForm;
import dev.leash.dashboard.action.ResultMessages;
import dev.leash.dashboard.web.Flash;
import dev.leash.dashboard.web.Flash.Kind;
import dev.leash.dashboard.web.Form;
import dev.leash.dashboard.web.PageRefusal;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Verb;
import dev.leash.view.incident.Numbers;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.CommandClient.Command;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Gives the same command to several incidents. */
@Singleton
public record BulkActions(CommandClient client, ActionForm actionForm) {

    /** The most incidents of one request. */
    public static final int MAX = 100;

    /**
     * Gives the commands, and says how many were carried out.
     *
     * @throws PageRefusal when the form names no action for several incidents, or too many
     *     incidents
     */
    public Flash ask(Form form, Actor actor) {
        Verb verb = ActionForm.verb(form);
        if (verb != Verb.ACKNOWLEDGE && verb != Verb.RESOLVE) {
            throw PageRefusal.badRequest(
                    "Several incidents can be acknowledged or resolved at once.");
        }
        List<String> ids =
                form.all("id").stream()
                        .map(Numbers::id)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        if (ids.size() > MAX) {
            throw PageRefusal.badRequest(
                    "%d incidents were selected; at most %d can be changed at once."
                            .formatted(ids.size(), MAX));
        }
        if (ids.isEmpty()) {
            return new Flash(Kind.UNCHANGED, "Nothing was changed. Select incidents first.");
        }
        List<Outcome> outcomes = outcomes(form, verb, ids, actor);
        return ids.size() == 1
                ? ResultMessages.flash(verb, ids.getFirst(), outcomes.getFirst())
                : summary(verb, outcomes);
    }

    private List<Outcome> outcomes(Form form, Verb verb, List<String> ids, Actor actor) {
        String requestId = actionForm.requestId(form);
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome>> asked =
                    ids.stream()
                            .map(id -> request(form, verb, id, actor, requestId))
                            .map(
                                    request ->
                                            each.submit(
                                                    () ->
                                                            client.askAndSee(Command.of(request))
                                                                    .outcome()))
                            .toList();
            asked.forEach(one -> outcomes.add(outcomeOf(one)));
        }
        return outcomes;
    }

    /** One request id per click and incident, however often the form arrives. */
    private CommandEnvelope request(
            Form form, Verb verb, String id, Actor actor, String requestId) {
        CommandEnvelope request = actionForm.request(form, verb, id, actor);
        String own =
                UUID.nameUUIDFromBytes((requestId + " " + id).getBytes(StandardCharsets.UTF_8))
                        .toString();
        return new CommandEnvelope(own, id, request.at(), actor, null, request.command());
    }

    private static Outcome outcomeOf(Future<Outcome> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Pending(false);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an action failed unexpectedly", e.getCause());
        }
    }

    private static Flash summary(Verb verb, List<Outcome> outcomes) {
        long done = outcomes.stream().filter(Outcome.Accepted.class::isInstance).count();
        long outstanding = outcomes.stream().filter(Outcome.Pending.class::isInstance).count();
        long unsent =
                outcomes.stream()
                        .filter(it -> it instanceof Outcome.Unsent || it instanceof Outcome.Crowded)
                        .count();
        long unchanged = outcomes.size() - done - outstanding - unsent;
        List<String> parts = new ArrayList<>();
        parts.add(done + (verb == Verb.ACKNOWLEDGE ? " acknowledged" : " resolved"));
        addUnlessNone(parts, unchanged, "unchanged");
        addUnlessNone(parts, outstanding, "not answered yet");
        addUnlessNone(parts, unsent, "not sent");
        Kind kind =
                unsent > 0
                        ? Kind.REFUSED
                        : outstanding > 0
                                ? Kind.OUTSTANDING
                                : done > 0 ? Kind.DONE : Kind.UNCHANGED;
        return new Flash(kind, String.join(", ", parts) + ".");
    }

    private static void addUnlessNone(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }
}

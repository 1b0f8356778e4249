package dev.leash.intake.slack;

import dev.leash.intake.act.UserCommands;
import dev.leash.intake.declare.Declarations;
import dev.leash.intake.slack.Members.Found;
import dev.leash.intake.slack.SlackInteraction.Click;
import dev.leash.intake.slack.SlackInteraction.Command;
import dev.leash.model.classification.Classification;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.Verb;
import dev.leash.model.text.WellFormedText;
import dev.leash.wire.reply.CommandClient.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries out Slack interactions in the name of the contact behind the Slack user, and words the
 * reply.
 */
final class InteractionHandler {

    private static final String SOURCE = "slack";

    private final Members members;
    private final UserCommands commands;
    private final Declarations declarations;

    InteractionHandler(Members members, UserCommands commands, Declarations declarations) {
        this.members = members;
        this.commands = commands;
        this.declarations = declarations;
    }

    /**
     * Carries out an interaction, and returns the reply. Blocks for a few seconds at most.
     *
     * @param late receives the reply with the outcome, if the outcome is known only later
     */
    String answer(SlackInteraction deed, Consumer<String> late) {
        return switch (members.find(deed.userId())) {
            case Found.Nobody(String why) -> why;
            case Found.Known(Contact contact) ->
                    switch (deed) {
                        case Click click ->
                                act(
                                        contact,
                                        click.clickId(),
                                        click.button().verb(),
                                        click.button().incidentId(),
                                        click.button().asOf(),
                                        late);
                        case Command command -> obey(contact, command, late);
                    };
        };
    }

    private String obey(Contact contact, Command command, Consumer<String> late) {
        Classification classification = members.classification();
        String help =
                SlashCommand.HELP.formatted(
                        SlackReplies.escaped(classification.severitiesInWords("or")));
        return switch (SlashCommand.of(command.text(), classification)) {
            case SlashCommand.Help _ -> help;
            case SlashCommand.Unclear(String why) -> SlackReplies.escaped(why) + "\n" + help;
            case SlashCommand.Act(Verb verb, String incidentId) ->
                    act(contact, command.commandId(), verb, incidentId, null, late);
            case SlashCommand.Report report -> declare(contact, command.commandId(), report);
        };
    }

    private String act(
            Contact contact,
            String deedId,
            Verb verb,
            String incidentId,
            @Nullable Long asOf,
            Consumer<String> late) {
        Result result =
                commands.ask(
                        deedId,
                        contact,
                        Via.SLACK,
                        incidentId,
                        asOf,
                        verb,
                        known -> late.accept(SlackReplies.of(verb, incidentId, known.outcome())));
        return SlackReplies.of(verb, incidentId, result.outcome());
    }

    private String declare(Contact contact, String deedId, SlashCommand.Report order) {
        Map<String, String> labels = new HashMap<>();
        labels.put("reported_by", contact.id());
        order.type()
                .map(type -> WellFormedText.cut(type, Report.MAX_LABEL_LENGTH))
                .ifPresent(type -> labels.put("type", type));
        try {
            Report report =
                    new Report(
                            Report.titleOf(order.text()),
                            order.text(),
                            order.severity(),
                            labels,
                            List.of(),
                            null,
                            SOURCE);
            return SlackReplies.of(
                    report.title(),
                    declarations.declare(declarations.newId(), report, deedId).join());
        } catch (IllegalArgumentException e) {
            return "The report was refused: "
                    + SlackReplies.escaped(String.valueOf(e.getMessage()));
        }
    }
}

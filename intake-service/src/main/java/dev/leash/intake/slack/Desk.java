package dev.leash.intake.slack;

import dev.leash.intake.act.UserCommands;
import dev.leash.intake.declare.Declarations;
import dev.leash.intake.slack.Deed.Click;
import dev.leash.intake.slack.Deed.Command;
import dev.leash.intake.slack.Members.Found;
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

/** Does what somebody in Slack asks for, in their name, and says what came of it. */
final class Desk {

    private static final String SOURCE = "slack";

    private final Members members;
    private final UserCommands commands;
    private final Declarations declarations;

    Desk(Members members, UserCommands commands, Declarations declarations) {
        this.members = members;
        this.commands = commands;
        this.declarations = declarations;
    }

    /**
     * Does it, and says what came of it in words for whoever asked. Blocks for some seconds at
     * most.
     *
     * @param late told what came of it, if that is known only later
     */
    String answer(Deed deed, Consumer<String> late) {
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
                Order.HELP.formatted(Words.escaped(classification.severitiesInWords("or")));
        return switch (Order.of(command.text(), classification)) {
            case Order.Help _ -> help;
            case Order.Unclear(String why) -> Words.escaped(why) + "\n" + help;
            case Order.Act(Verb verb, String incidentId) ->
                    act(contact, command.commandId(), verb, incidentId, null, late);
            case Order.Report report -> declare(contact, command.commandId(), report);
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
                        known -> late.accept(Words.of(verb, incidentId, known.outcome())));
        return Words.of(verb, incidentId, result.outcome());
    }

    private String declare(Contact contact, String deedId, Order.Report order) {
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
            return Words.of(
                    report.title(),
                    declarations.declare(declarations.newId(), report, deedId).join());
        } catch (IllegalArgumentException e) {
            return "The report cannot be used: " + Words.escaped(String.valueOf(e.getMessage()));
        }
    }
}

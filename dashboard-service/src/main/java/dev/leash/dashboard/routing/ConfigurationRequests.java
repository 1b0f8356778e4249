package dev.leash.dashboard.routing;

import dev.leash.dashboard.action.ActionForm;
import dev.leash.dashboard.action.ResultMessages;
import dev.leash.dashboard.session.Visitor;
import dev.leash.dashboard.web.Flash;
import dev.leash.dashboard.web.Form;
import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.Manager;
import dev.leash.model.kind.Configured;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.CommandClient.Command;
import jakarta.inject.Singleton;

/** Asks for changes of the configuration, and says what their outcome is. */
@Singleton
record ConfigurationRequests(CommandClient client, ActionForm actionForm) {

    Flash put(Form form, Visitor visitor, Configured body, String done) {
        return ask(form, visitor, new Change.Put(Manager.PAGE, body), done);
    }

    Flash remove(Form form, Visitor visitor, String key, String done) {
        return ask(form, visitor, new Change.Remove(Manager.PAGE, key), done);
    }

    private Flash ask(Form form, Visitor visitor, Change change, String done) {
        ChangeEnvelope envelope =
                new ChangeEnvelope(
                        actionForm.requestId(form),
                        actionForm.clock().instant(),
                        visitor.actor(),
                        null,
                        change);
        return ResultMessages.flash(done, client.askAndSee(Command.of(envelope)).outcome());
    }
}

package dev.leash.intake.slack;

import dev.leash.http.Source;
import dev.leash.intake.act.UserCommands;
import dev.leash.intake.declare.Declarations;
import dev.leash.intake.people.People;
import dev.leash.settings.Settings;
import dev.leash.slack.SlackSettings;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the ways from Slack with the process, and says which stay closed. */
@Factory
final class SlackFactory {

    private static final Logger LOG = LoggerFactory.getLogger(SlackFactory.class);

    /** A message of ours comes back with each click: at most 50 blocks, which this bounds. */
    private static final long MAX_BODY_BYTES = 128 * 1024;

    @Singleton
    Source slack() {
        return Source.signed(
                "/slack/",
                MAX_BODY_BYTES,
                SlackController.INTERACTIVITY,
                SlackController.COMMANDS,
                SlackController.EVENTS);
    }

    @Context
    Inbound inbound(Settings settings) {
        Inbound inbound = Inbound.of(settings, InstantSource.system());
        inbound.atStart().forEach(LOG::warn);
        return inbound;
    }

    @Singleton
    @Bean(preDestroy = "close")
    Deeds deeds(
            Settings settings,
            Inbound inbound,
            People people,
            UserCommands commands,
            Declarations declarations) {
        return new Deeds(
                new Desk(new Members(inbound.bot(), people), commands, declarations),
                new Responses(settings.get(SlackSettings.API_URL)));
    }

    /** Whoever does not use Slack starts without what it takes. */
    @Context
    @Bean(preDestroy = "close")
    Fetching fetching(Inbound inbound, BeanProvider<Deeds> deeds) {
        return new Fetching(inbound.app().map(api -> SocketMode.start(api, deeds.get())));
    }
}

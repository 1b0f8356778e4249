package dev.leash.intake.slack;

import dev.leash.http.Source;
import dev.leash.intake.act.UserCommands;
import dev.leash.intake.declare.Declarations;
import dev.leash.intake.people.DirectoryCache;
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

/**
 * Beans that receive Slack interactions; starts Socket Mode with the process, and logs which ways
 * are off.
 */
@Factory
final class SlackFactory {

    private static final Logger LOG = LoggerFactory.getLogger(SlackFactory.class);

    /**
     * The largest body, in bytes; each click carries the message it belongs to, of at most 50
     * blocks.
     */
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
    Members members(Inbound inbound, DirectoryCache people) {
        return new Members(inbound.bot(), people);
    }

    @Singleton
    @Bean(preDestroy = "close")
    InteractionQueue deeds(
            Settings settings,
            Members members,
            UserCommands commands,
            Declarations declarations) {
        return new InteractionQueue(
                new InteractionHandler(members, commands, declarations),
                new Responses(settings.get(SlackSettings.API_URL)));
    }

    /** Without Slack, the queue of interactions is never created. */
    @Context
    @Bean(preDestroy = "close")
    Fetching fetching(Inbound inbound, BeanProvider<InteractionQueue> deeds) {
        return new Fetching(inbound.app().map(api -> SocketMode.start(api, deeds.get())));
    }
}

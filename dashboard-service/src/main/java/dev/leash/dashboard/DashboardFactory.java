package dev.leash.dashboard;

import com.fasterxml.uuid.Generators;
import dev.leash.dashboard.action.ActionForm;
import dev.leash.dashboard.action.ShownChanges;
import dev.leash.dashboard.api.ApiGate;
import dev.leash.dashboard.incident.BulkActions;
import dev.leash.dashboard.incident.IncidentPages;
import dev.leash.dashboard.link.Grants;
import dev.leash.dashboard.live.LiveHub;
import dev.leash.dashboard.people.Codes;
import dev.leash.dashboard.people.MethodRequests;
import dev.leash.dashboard.people.PeoplePages;
import dev.leash.dashboard.session.SignInLimits;
import dev.leash.dashboard.session.SignInLinks;
import dev.leash.dashboard.session.SpentTokens;
import dev.leash.dashboard.session.Tokens;
import dev.leash.dashboard.session.Visitors;
import dev.leash.dashboard.status.Alarms;
import dev.leash.dashboard.status.Checks;
import dev.leash.dashboard.status.Neighbours;
import dev.leash.dashboard.updates.Subscriptions;
import dev.leash.view.Projections;
import dev.leash.view.deadletter.SetAside;
import dev.leash.view.delivery.Audit;
import dev.leash.view.delivery.Channels;
import dev.leash.view.incident.Deadlines;
import dev.leash.view.incident.Incidents;
import dev.leash.view.delivery.Methods;
import dev.leash.view.directory.People;
import dev.leash.view.delivery.Deliveries;
import dev.leash.view.engine.PassedOver;
import dev.leash.view.engine.View;
import dev.leash.view.engine.ViewReader;
import dev.leash.view.outbox.Outbox;
import dev.leash.view.webhook.Webhooks;
import dev.leash.dashboard.web.Assets;
import dev.leash.dashboard.web.Flashes;
import dev.leash.dashboard.web.Forms;
import dev.leash.dashboard.web.Pages;
import dev.leash.dashboard.web.RefusalPages;
import dev.leash.dashboard.webhooks.WebhookPages;
import dev.leash.http.ClientAddresses;
import dev.leash.http.RefusalLog;
import dev.leash.settings.KafkaSettings;
import dev.leash.settings.SecretSettings;
import dev.leash.settings.Settings;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.link.SignedLinks;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.PendingReplies;
import dev.leash.wire.webhook.MadeSecrets;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.management.health.indicator.HealthIndicator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts of the dashboard together. */
@Factory
final class DashboardFactory {

    static final String NAME = "dashboard";

    private static final Logger LOG = LoggerFactory.getLogger(DashboardFactory.class);

    @Singleton
    DashboardConfig config(Settings settings) {
        DashboardConfig config = DashboardConfig.of(settings);
        if (config.isExposedInTheClear()) {
            LOG.warn(
                    "PUBLIC_URL is {} and others reach it: links and sessions travel in the"
                            + " clear. Put a proxy with TLS in front, and its https address into"
                            + " PUBLIC_URL",
                    config.publicUrl());
        }
        return config;
    }

    @Singleton
    @Named(NAME)
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    @Bean(preDestroy = "close")
    View view(DashboardConfig config) {
        return View.open(config.folder(), Projections.all());
    }

    @Singleton
    Audit audit(View view) {
        return new Audit(view);
    }

    /** Begins to read with the context, before anybody asks for a page. */
    @Context
    @Bean(preDestroy = "close")
    ViewReader viewReader(
            View view,
            Settings settings,
            @Named(NAME) Clock clock,
            ShownChanges shown,
            LiveHub hub) {
        KafkaAccess kafka = KafkaSettings.access(settings);
        return ViewReader.start(
                view,
                kafka,
                clock,
                changed -> {
                    shown.seen(changed);
                    hub.tell(changed);
                });
    }

    @Singleton
    @Bean(preDestroy = "close")
    @Named(NAME)
    Producers producers(Settings settings) {
        return Producers.to(KafkaSettings.access(settings));
    }

    @Singleton
    @Bean(preDestroy = "close")
    @Named(NAME)
    PendingReplies replies(Settings settings) {
        return PendingReplies.start(KafkaSettings.access(settings));
    }

    @Singleton
    @Bean(preDestroy = "close")
    LiveHub liveHub(DashboardConfig config) {
        return new LiveHub(config.liveClients());
    }

    @Singleton
    Incidents incidents(View view) {
        return new Incidents(view);
    }

    @Singleton
    People people(View view) {
        return new People(view);
    }

    @Singleton
    Subscriptions subscriptions(
            People people, CommandClient client, @Named(NAME) Clock clock) {
        return new Subscriptions(people, client, clock);
    }

    @Singleton
    Outbox outbox(View view) {
        return new Outbox(view);
    }

    @Singleton
    SetAside setAside(View view) {
        return new SetAside(view);
    }

    @Singleton
    PassedOver passedOver(View view) {
        return new PassedOver(view);
    }

    @Singleton
    Deliveries deliveries(View view) {
        return new Deliveries(view);
    }

    @Singleton
    Channels channels(View view) {
        return new Channels(view);
    }

    @Singleton
    Deadlines deadlines(View view) {
        return new Deadlines(view);
    }

    @Singleton
    Alarms alarms(People people, Channels channels, Deadlines deadlines, Neighbours neighbours) {
        return new Alarms(people, channels, deadlines, neighbours);
    }

    @Singleton
    Webhooks webhooks(View view) {
        return new Webhooks(view);
    }

    @Singleton
    WebhookPages webhookPages(Webhooks webhooks, People people, DashboardConfig config) {
        byte[] secret = config.secret().getBytes(StandardCharsets.UTF_8);
        return new WebhookPages(webhooks, people, new MadeSecrets(secret));
    }

    @Singleton
    Methods methods(View view) {
        return new Methods(view);
    }

    @Singleton
    PeoplePages peoplePages(People people, Methods methods) {
        return new PeoplePages(people, methods);
    }

    @Singleton
    MethodRequests methodRequests(
            CommandClient client, ActionForm actionForm, @Named(NAME) Clock clock) {
        return new MethodRequests(client, actionForm, Codes.random(), clock);
    }

    @Singleton
    ShownChanges shownChanges() {
        return new ShownChanges();
    }

    @Singleton
    CommandClient commandClient(
            @Named(NAME) Producers producers,
            @Named(NAME) PendingReplies replies,
            ShownChanges shown) {
        return new CommandClient(producers, replies, shown);
    }

    @Singleton
    ActionForm actionForm(@Named(NAME) Clock clock, People people) {
        return new ActionForm(
                clock, Generators.timeBasedEpochGenerator()::generate, people::classification);
    }

    @Singleton
    BulkActions bulkActions(CommandClient client, ActionForm actionForm) {
        return new BulkActions(client, actionForm);
    }

    @Singleton
    IncidentPages incidentPages(Incidents incidents, Deliveries deliveries, People people) {
        return new IncidentPages(incidents, deliveries, people);
    }

    @Singleton
    Tokens tokens(DashboardConfig config, @Named(NAME) Clock clock) {
        return new Tokens(config.secret(), clock);
    }

    /** Begins to read with the context, before anybody is let in. */
    @Context
    @Bean(preDestroy = "close")
    SpentTokens spentTokens(
            Settings settings, @Named(NAME) Producers producers, @Named(NAME) Clock clock) {
        return SpentTokens.start(KafkaSettings.access(settings), producers, clock);
    }

    @Singleton
    @Named(NAME)
    SignedLinks signedLinks(Settings settings) {
        return SecretSettings.links(settings);
    }

    @Singleton
    Grants grants(@Named(NAME) SignedLinks links, @Named(NAME) Clock clock) {
        return new Grants(links, clock);
    }

    @Singleton
    SignInLimits signInLimits(RefusalLog refusals) {
        return new SignInLimits(refusals);
    }

    @Singleton
    SignInLinks signInLinks(
            DashboardConfig config,
            Tokens tokens,
            SpentTokens spent,
            People people,
            @Named(NAME) Producers producers,
            @Named(NAME) Clock clock) {
        return new SignInLinks(config, tokens, spent, people, producers, clock);
    }

    @Singleton
    ApiGate apiGate(
            DashboardConfig config,
            ViewReader reader,
            ClientAddresses addresses,
            RefusalLog refusals,
            @Named(NAME) Clock clock) {
        return new ApiGate(config, reader, addresses, refusals, clock);
    }

    @Singleton
    Neighbours neighbours(@Named("in-words") List<HealthIndicator> indicators) {
        return new Neighbours(indicators);
    }

    @Singleton
    Checks checks(
            ViewReader reader,
            @Named(NAME) PendingReplies replies,
            Incidents incidents,
            Deadlines deadlines,
            People people,
            Channels channels,
            Audit audit,
            SetAside setAside,
            PassedOver passedOver,
            Webhooks webhooks,
            LiveHub hub,
            Neighbours neighbours) {
        return new Checks(
                reader,
                replies,
                incidents,
                deadlines,
                people,
                channels,
                audit,
                setAside,
                passedOver,
                webhooks,
                hub,
                neighbours);
    }

    @Singleton
    Visitors visitors(
            DashboardConfig config,
            Tokens tokens,
            SpentTokens spent,
            People people,
            @Named(NAME) Clock clock) {
        return new Visitors(config, tokens, spent, people, clock);
    }

    @Singleton
    Flashes flashes(Tokens tokens, Visitors visitors, @Named(NAME) Clock clock) {
        return new Flashes(tokens, visitors, clock);
    }

    @Singleton
    Forms forms(DashboardConfig config, Visitors visitors) {
        return new Forms(config, visitors);
    }

    @Singleton
    Assets assets() {
        return new Assets();
    }

    @Singleton
    Pages pages(
            DashboardConfig config,
            Visitors visitors,
            Flashes flashes,
            People people,
            Assets assets,
            ViewReader reader,
            Alarms alarms,
            @Named(NAME) Clock clock) {
        return new Pages(
                config,
                visitors,
                flashes,
                people,
                assets,
                reader::status,
                alarms::at,
                Generators.timeBasedEpochGenerator()::generate,
                clock);
    }

    @Singleton
    RefusalPages refusalPages(Pages pages) {
        return new RefusalPages(pages);
    }
}

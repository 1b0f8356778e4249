package dev.leash.dashboard;

import com.fasterxml.uuid.Generators;
import dev.leash.dashboard.action.ActionForm;
import dev.leash.dashboard.action.ShownChanges;
import dev.leash.dashboard.live.LiveHub;
import dev.leash.dashboard.people.Codes;
import dev.leash.dashboard.people.MethodRequests;
import dev.leash.dashboard.session.SessionTokens;
import dev.leash.dashboard.session.SpentTokens;
import dev.leash.dashboard.session.Visitors;
import dev.leash.dashboard.status.Alarms;
import dev.leash.dashboard.web.Assets;
import dev.leash.dashboard.web.Flashes;
import dev.leash.dashboard.web.Pages;
import dev.leash.dashboard.webhooks.WebhookPages;
import dev.leash.settings.KafkaSettings;
import dev.leash.settings.SecretSettings;
import dev.leash.settings.Settings;
import dev.leash.view.Projections;
import dev.leash.view.alert.AlertList;
import dev.leash.view.deadletter.SetAside;
import dev.leash.view.delivery.Audit;
import dev.leash.view.delivery.Channels;
import dev.leash.view.delivery.Deliveries;
import dev.leash.view.delivery.Methods;
import dev.leash.view.directory.DirectoryView;
import dev.leash.view.engine.SkippedRecords;
import dev.leash.view.engine.View;
import dev.leash.view.engine.ViewReader;
import dev.leash.view.incident.DeadlineStats;
import dev.leash.view.incident.Incidents;
import dev.leash.view.outbox.Outbox;
import dev.leash.view.source.AlertSourceActivity;
import dev.leash.view.webhook.Webhooks;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.link.SignedLinks;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.PendingReplies;
import dev.leash.wire.webhook.MadeSecrets;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Beans of the dashboard. */
@Factory
final class DashboardFactory {

    static final String NAME = "dashboard";

    private static final Logger LOG = LoggerFactory.getLogger(DashboardFactory.class);

    @Singleton
    DashboardConfig config(Settings settings) {
        DashboardConfig config = DashboardConfig.of(settings);
        if (config.isExposedInTheClear()) {
            LOG.warn(
                    "PUBLIC_URL is {} and other machines can reach it: links and sessions are sent"
                            + " unencrypted. Put a proxy with TLS in front, and its https address into"
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

    /** Begins to read at start, before the first page is requested. */
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
    DirectoryView people(View view) {
        return new DirectoryView(view);
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
    SkippedRecords passedOver(View view) {
        return new SkippedRecords(view);
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
    DeadlineStats deadlines(View view) {
        return new DeadlineStats(view);
    }

    @Singleton
    AlertSourceActivity alertSourceActivity(View view) {
        return new AlertSourceActivity(view);
    }

    @Singleton
    Webhooks webhooks(View view) {
        return new Webhooks(view);
    }

    @Singleton
    WebhookPages webhookPages(Webhooks webhooks, DirectoryView people, DashboardConfig config) {
        byte[] secret = config.secret().getBytes(StandardCharsets.UTF_8);
        return new WebhookPages(webhooks, people, new MadeSecrets(secret));
    }

    @Singleton
    AlertList alertList(View view) {
        return new AlertList(view);
    }

    @Singleton
    Methods methods(View view) {
        return new Methods(view);
    }

    @Singleton
    MethodRequests methodRequests(
            CommandClient client, ActionForm actionForm, @Named(NAME) Clock clock) {
        return new MethodRequests(client, actionForm, Codes.random(), clock);
    }

    @Singleton
    CommandClient commandClient(
            @Named(NAME) Producers producers,
            @Named(NAME) PendingReplies replies,
            ShownChanges shown) {
        return new CommandClient(producers, replies, shown);
    }

    @Singleton
    ActionForm actionForm(@Named(NAME) Clock clock, DirectoryView people) {
        return new ActionForm(
                clock, Generators.timeBasedEpochGenerator()::generate, people::classification);
    }

    @Singleton
    SessionTokens tokens(DashboardConfig config, @Named(NAME) Clock clock) {
        return new SessionTokens(config.secret(), clock);
    }

    /** Begins to read at start, before anybody signs in. */
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
    Pages pages(
            DashboardConfig config,
            Visitors visitors,
            Flashes flashes,
            DirectoryView people,
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
}

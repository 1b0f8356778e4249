package dev.leash.intake.lead;

import dev.leash.http.Source;
import dev.leash.intake.guard.RawBody;
import dev.leash.intake.people.DirectoryCache;
import dev.leash.intake.people.SlackUsers;
import dev.leash.settings.Settings;
import dev.leash.wire.kafka.Producers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.configuration.kafka.annotation.KafkaClient;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.Producer;

/** Beans that handle incident.io's webhook. */
@Factory
final class LeadFactory {

    @Singleton
    Source leads() {
        return Source.signed("/webhooks/incident/", RawBody.MAX_BYTES, LeadController.LEAD);
    }

    @Singleton
    LeadHandler leadHandler(
            Settings settings,
            DirectoryCache people,
            SlackUsers slack,
            @KafkaClient("intake") Producer<String, byte[]> producer,
            MeterRegistry registry) {
        LeadRecords records =
                new LeadRecords(
                        Producers.over(producer),
                        people,
                        settings.get(LeadSettings.ROLE),
                        InstantSource.system());
        return new LeadHandler(people, slack, records, registry);
    }
}

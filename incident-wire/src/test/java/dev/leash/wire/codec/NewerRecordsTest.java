package dev.leash.wire.codec;

import static dev.leash.wire.codec.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.ChannelRule;
import dev.leash.model.escalation.Target;
import dev.leash.model.event.EventTypes;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.PersonalNotice;
import dev.leash.model.severity.Severity;
import dev.leash.model.webhook.WebhookEvent;
import dev.leash.wire.directory.DirectoryRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newer version has written is survived, by every reader in the same way. */
class NewerRecordsTest {

    @Test
    void anUnknownEventHasItsPlaceAndAllThatSurroundsIt() throws IOException {
        IncidentRecord known = Records.EVENT.decode(approved("incident.noted.v1.full"));

        IncidentRecord read =
                Records.EVENT.decode(
                        edited(
                                "incident.noted.v1.full",
                                json -> {
                                    json.put("type", "incident.merged").put("v", 3);
                                    json.withObject("/data").putArray("into").add("7");
                                }));

        assertThat(read)
                .isEqualTo(
                        new IncidentRecord(
                                known.incidentId(),
                                known.sequence(),
                                known.at(),
                                known.actor(),
                                known.cause(),
                                new IncidentEvent.Unrecognised("incident.merged"),
                                known.incident()));
        assertThat(EventTypes.nameOf(read.event())).isEqualTo("incident.merged");
    }

    @Test
    void aKnownTypeInANewerVersionIsAsUnknown() throws IOException {
        byte[] newer =
                edited(
                        "incident.noted.v1.full",
                        json -> json.put("v", 2).putObject("data").put("body", "another shape"));

        assertThat(Records.EVENT.decode(newer).event())
                .isEqualTo(new IncidentEvent.Unrecognised("incident.noted"));
    }

    @Test
    void whereTheTypeComesLastItIsTheSame() throws IOException {
        byte[] newer =
                edited(
                        "incident.noted.v1.full",
                        json -> {
                            json.remove("type");
                            json.put("type", "incident.merged");
                        });

        assertThat(Records.EVENT.decode(newer).event())
                .isEqualTo(new IncidentEvent.Unrecognised("incident.merged"));
    }

    @Test
    void soItIsWithEveryFamilyOfFactsAndWithCommands() throws IOException {
        assertThat(
                        Records.DELIVERY
                                .decode(
                                        edited(
                                                "delivery.held.v1.full",
                                                json -> json.put("type", "delivery.read")))
                                .event())
                .isEqualTo(new DeliveryEvent.Unrecognised("delivery.read"));
        assertThat(
                        InternalRecords.POST
                                .decode(
                                        edited(
                                                "webhook.delivered.v1.full",
                                                json -> json.put("type", "webhook.rotated")))
                                .event())
                .isEqualTo(new WebhookEvent.Unrecognised("webhook.rotated"));
        assertThat(
                        Records.COMMAND
                                .decode(
                                        edited(
                                                "command.take.v1.full",
                                                json -> json.put("type", "command.merge")))
                                .command())
                .isEqualTo(new IncidentCommand.Unrecognised("command.merge"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivery.sent", "command.take", "merged", "incident.", "Incident.X"})
    void whatIsOfAnotherFamilyIsRefused(String type) throws IOException {
        assertRefused(
                Records.EVENT, edited("incident.noted.v1.full", json -> json.put("type", type)));
    }

    @Test
    void anUnknownEventThatDoesNotSayWhereItBelongsIsRefused() throws IOException {
        assertRefused(
                        Records.EVENT,
                        edited(
                                "incident.noted.v1.full",
                                json -> json.put("type", "incident.merged").remove("sequence")))
                .hasMessageContaining("'sequence'");
    }

    @Test
    void whatIsNotKnownIsNotWritten() throws IOException {
        IncidentRecord read =
                Records.EVENT.decode(
                        edited(
                                "incident.noted.v1.full",
                                json -> json.put("type", "incident.merged")));

        assertThatIllegalArgumentException().isThrownBy(() -> Records.EVENT.encode(read));
    }

    @Test
    void anUnknownWordIsReadAsUnknownAndTheRestAsEver() throws IOException {
        IncidentRecord known = Records.EVENT.decode(approved("incident.opened.v1.full"));

        IncidentRecord read =
                Records.EVENT.decode(
                        edited(
                                "incident.opened.v1.full",
                                json -> {
                                    json.withObject("/actor").put("via", "CARRIER_PIGEON");
                                    json.withObject("/data/report").put("severity", "SEV_7");
                                }));

        assertThat(read.actor())
                .isEqualTo(
                        new Actor(known.actor().kind(), known.actor().name(), Actor.Via.UNKNOWN));
        var opened = (IncidentEvent.Opened) read.event();
        assertThat(opened.report().severity()).isEqualTo(Severity.UNKNOWN);
        assertThat(opened.path()).isEqualTo(((IncidentEvent.Opened) known.event()).path());
    }

    /** A rule for a channel nobody here has is not followed, and those beside it are. */
    @Test
    void aContactKeepsTheRulesThatAreKnown() throws IOException {
        byte[] newer =
                edited(
                        "directory.contact.v1.full",
                        json -> {
                            ArrayNode rules = (ArrayNode) json.at("/data/contact/wishes/rules");
                            ((ObjectNode) rules.get(0)).put("channel", "PAGER");
                        });

        var read = (DirectoryRecord.OfContact) InternalRecords.DIRECTORY.decode(newer);
        var known =
                (DirectoryRecord.OfContact)
                        InternalRecords.DIRECTORY.decode(approved("directory.contact.v1.full"));

        assertThat(read.contact().preferences().rules())
                .hasSameSizeAs(known.contact().preferences().rules())
                .extracting(ChannelRule::channel)
                .startsWith(Channel.UNKNOWN);
        assertThat(read.contact().channels()).isEqualTo(known.contact().channels());
    }

    @Test
    void anUnknownMemberOfANestedFamilyIsReadAndWrittenAsItWas() throws IOException {
        byte[] newer =
                edited(
                        "incident.opened.v1.full",
                        json ->
                                ((ArrayNode) json.at("/data/path/rungs/0/targets"))
                                        .insertObject(0)
                                        .put("kind", "slack_channel")
                                        .put("channel_id", "C1"));

        IncidentRecord read = Records.EVENT.decode(newer);

        var path = ((IncidentEvent.Opened) read.event()).path();
        assertThat(path.rungs().getFirst().targets().getFirst())
                .isEqualTo(
                        new Target.Unrecognised(
                                "slack_channel",
                                "{\"kind\":\"slack_channel\",\"channel_id\":\"C1\"}"));
        assertThat(tree(Records.EVENT.encode(read))).isEqualTo(tree(newer));
    }

    @Test
    void anUnknownMatterIsReadAndWrittenAsItWas() throws IOException {
        byte[] newer =
                edited(
                        "dispatch.personal.v1.full",
                        json ->
                                json.withObject("/data")
                                        .putObject("matter")
                                        .put("about", "handover")
                                        .put("secret", Refusals.SECRET));

        Dispatch read = InternalRecords.DISPATCH.decode(newer);

        assertThat(((Dispatch.Personal) read).matter())
                .isInstanceOf(PersonalNotice.Unrecognised.class);
        assertThat(read.toString()).doesNotContain(Refusals.SECRET);
        assertThat(tree(InternalRecords.DISPATCH.encode(read))).isEqualTo(tree(newer));
    }

    private static byte[] approved(String name) throws IOException {
        return Files.readAllBytes(ApprovedFiles.FOLDER.resolve(name + ".json"));
    }

    private static byte[] edited(String name, Consumer<ObjectNode> edit) throws IOException {
        ObjectNode json = (ObjectNode) tree(approved(name));
        edit.accept(json);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode tree(byte[] bytes) throws IOException {
        return Json.MAPPER.readTree(bytes);
    }
}

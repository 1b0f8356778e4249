package dev.leash.model.notification;

import dev.leash.model.directory.Directory;
import java.util.List;

/** Recipients of the news that a channel fails for everybody, or has recovered. */
final class ChannelNews {

    /** Maximum number of people told; a directory without admins may name everybody. */
    static final int MAX_TOLD = 20;

    private ChannelNews() {}

    /** One trigger for each of the first {@value #MAX_TOLD} stand-ins. */
    static List<PlannerEffect> toTell(
            PersonalTrigger.ChannelReported reported, Directory directory) {
        return directory.toldWhenNobody().stream()
                .flatMap(id -> directory.contact(id).stream())
                .limit(MAX_TOLD)
                .<PlannerEffect>map(
                        contact ->
                                new PlannerEffect.PassOn(
                                        new PersonalTrigger.ChannelChanged(
                                                contact.id(), reported.matter())))
                .toList();
    }
}

package dev.leash.notifier.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.notifier.planning.StoreKeys.Subject;
import org.junit.jupiter.api.Test;

class StoreKeysTest {

    @Test
    void theQueueOfAChannelNobodyHereKnowsIsPassedOver() {
        Subject queue = new Subject.Queue("alice", Channel.SMS);

        assertThat(Subject.of(queue.name())).contains(queue);
        assertThat(Subject.of(queue.name().replace("SMS", "PAGER"))).isEmpty();
    }
}

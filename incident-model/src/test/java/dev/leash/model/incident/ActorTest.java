package dev.leash.model.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.incident.Actor.Kind;
import dev.leash.model.incident.Actor.Via;
import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void isAPersonOnlyWhenItIsAKnownContact() {
        assertThat(Actor.person("alice", Via.SMS).isPerson()).isTrue();
        assertThat(Actor.anybody(Via.LINK).isPerson()).isFalse();
        assertThat(Actor.source("probe").isPerson()).isFalse();
        assertThat(Actor.timer().isPerson()).isFalse();
        assertThat(Actor.notifier().isPerson()).isFalse();
    }

    @Test
    void hasAName() {
        assertThatThrownBy(() -> new Actor(Kind.SOURCE, " ", Via.API))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("actor name is blank; expected a contact id or a source name");
    }
}

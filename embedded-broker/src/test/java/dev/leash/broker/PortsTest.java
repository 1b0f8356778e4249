package dev.leash.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void givesNoPortTwice() {
        int first = Ports.free(0);
        int second = Ports.freeBut(Set.of(first));
        Iterator<Integer> candidates = List.of(first, first, second).iterator();

        assertThat(Ports.freeBut(Set.of(first), candidates::next))
                .isEqualTo(second)
                .isNotEqualTo(first);
    }
}

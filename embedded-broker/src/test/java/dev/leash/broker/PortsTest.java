package dev.leash.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void givesNoPortTwice() {
        int first = Ports.free(0);
        int second = Ports.freeBut(first);
        Iterator<Integer> candidates = List.of(first, first, second).iterator();

        assertThat(Ports.freeBut(first, candidates::next)).isEqualTo(second).isNotEqualTo(first);
    }
}

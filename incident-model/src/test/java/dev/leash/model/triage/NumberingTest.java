package dev.leash.model.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {

    @Test
    void isConsecutiveFromOneWithOnePartition() {
        Numbering numbering = new Numbering(0, 1);

        assertThat(LongStream.range(0, 5).mapToObj(numbering::next))
                .containsExactly("1", "2", "3", "4", "5");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void givesEveryNumberOnceOverAllPartitions(int partitions) {
        assertThat(
                        IntStream.range(0, partitions)
                                .mapToObj(partition -> new Numbering(partition, partitions))
                                .flatMap(
                                        numbering ->
                                                LongStream.range(0, 50).mapToObj(numbering::next)))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 50L * partitions)
                                .mapToObj(Long::toString)
                                .toList());
    }

    @Property
    void leadsBackToThePartitionThatGaveTheNumber(
            @ForAll @IntRange(min = 1, max = 64) int partitions,
            @ForAll @IntRange(max = 63) int any,
            @ForAll @LongRange(max = 1_000_000_000L) long given) {
        int partition = any % partitions;

        String number = new Numbering(partition, partitions).next(given);

        assertThat(Numbering.partitionOf(number, partitions)).isEqualTo(partition);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 2", "2, 2"})
    void refusesAPartitionThatThereIsNot(int partition, int partitions) {
        assertThatThrownBy(() -> new Numbering(partition, partitions))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("partition " + partition + " of " + partitions);
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> Numbering.partitionOf("twelve", 1))
                .isInstanceOf(NumberFormatException.class);
    }
}

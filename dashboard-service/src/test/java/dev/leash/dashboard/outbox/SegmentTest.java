package dev.leash.dashboard.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentTest {

    @Test
    void findsAddressesWithoutWhatFollowsThem() {
        assertThat(Segment.of("See https://a.example/l/x.y, or not (http://b.example)."))
                .extracting(Segment::href)
                .containsExactly(null, "https://a.example/l/x.y", null, "http://b.example", null);
    }

    @Test
    void readsSlacksWayToNameALink() {
        assertThat(Segment.of("<https://a.example/x|Open it> now"))
                .containsExactly(
                        new Segment("Open it", "https://a.example/x", false),
                        new Segment(" now", null, false));
    }

    @Test
    void showsSlacksMarkupAsSlackDoes() {
        assertThat(
                        Segment.ofSlack(
                                "*[LEASH] Tom &amp; Jerry*\n5 * 3 &lt; 16 * 1\n*\n<https://a.example/x|Go>"))
                .containsExactly(
                        new Segment("[LEASH] Tom & Jerry", null, true),
                        new Segment("\n5 * 3 < 16 * 1\n*\n", null, false),
                        new Segment("Go", "https://a.example/x", false));
    }

    @Test
    void readsAnEscapedEntityOnce() {
        assertThat(Segment.ofSlack("a &amp;lt; b"))
                .containsExactly(new Segment("a &lt; b", null, false));
    }

    @Test
    void makesNoLinkOfAnythingElse() {
        assertThat(
                        Segment.of(
                                "javascript:alert(1) <javascript:alert(1)|x> data:text/html,x ftp://a"))
                .extracting(Segment::href)
                .containsOnlyNulls();
    }
}

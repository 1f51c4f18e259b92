package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostTextTest {
    private static final TopicRules RULES = TopicRules.read();

    @Test
    void oneLineHasNoSignOff() {
        PostText read = PostText.of("One line of words", RULES);

        assertThat(read.body()).isNull();
        assertThat(read.tail()).isNull();
        assertThat(read.whole().words()).isEqualTo(4);
    }

    @Test
    void theLastLineIsSplitOff() {
        PostText read = PostText.of("First line\nBest wishes, Jo", RULES);

        assertThat(read.body().key()).isEqualTo(key("first line"));
        assertThat(read.tail()).isEqualTo(key("best wishes jo"));
        assertThat(read.whole().key()).isEqualTo(key("first line best wishes jo"));
    }

    @Test
    void theLastParagraphIsSplitOffWhereBlankLinesDivide() {
        PostText read = PostText.of("First line\nsecond\n\nJo Doe\nAcme", RULES);

        assertThat(read.body().key()).isEqualTo(key("first line second"));
        assertThat(read.tail()).isEqualTo(key("jo doe acme"));
    }

    @Test
    void aRowOfHashtagsIsNotTheLastLine() {
        PostText read = PostText.of("First line\nBest wishes, Jo\n\n#one #two", RULES);

        assertThat(read.tail()).isEqualTo(key("best wishes jo"));
    }

    @Test
    void noTextHasNoWords() {
        assertThat(PostText.of(null, RULES).whole().blank()).isTrue();
        assertThat(PostText.of("#tag", RULES).whole().blank()).isFalse();
        assertThat(PostText.of("#tag", RULES).whole().words()).isZero();
    }

    private static long key(String normalised) {
        return Shingles.hash(normalised);
    }
}

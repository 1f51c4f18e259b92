package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.table.PostFeatures.Disclosed;
import org.junit.jupiter.api.Test;

class PostTextTest {
    private static final PostText.Rules RULES = PostText.Rules.read();

    @Test
    void oneLineHasNoSignOff() {
        PostText read = read("One line of words");

        assertThat(read.body()).isNull();
        assertThat(read.tail()).isNull();
        assertThat(read.whole().words()).isEqualTo(4);
    }

    @Test
    void theLastLineIsSplitOff() {
        PostText read = read("First line\nBest wishes, Jo");

        assertThat(read.body().key()).isEqualTo(key("first line"));
        assertThat(read.tail()).isEqualTo(key("best wishes jo"));
        assertThat(read.whole().key()).isEqualTo(key("first line best wishes jo"));
    }

    @Test
    void theLastParagraphIsSplitOffWhereBlankLinesDivide() {
        PostText read = read("First line\nsecond\n\nJo Doe\nAcme");

        assertThat(read.body().key()).isEqualTo(key("first line second"));
        assertThat(read.tail()).isEqualTo(key("jo doe acme"));
    }

    @Test
    void aRowOfHashtagsIsNotTheLastLine() {
        PostText read = read("First line\nBest wishes, Jo\n\n#one #two");

        assertThat(read.tail()).isEqualTo(key("best wishes jo"));
    }

    @Test
    void noTextHasNoWords() {
        assertThat(read(null).whole().blank()).isTrue();
        assertThat(read("#tag").whole().blank()).isFalse();
        assertThat(read("#tag").whole().words()).isZero();
    }

    @Test
    void whatIsNotOnesOwnIsTold() {
        String title = "Acme opens a new plant";

        assertThat(read("RT @acme: We are hiring").retold()).isTrue();
        assertThat(PostText.of(title, "https://news.example/acme-opens-new-plant", RULES)
                        .title())
                .isTrue();
        assertThat(read(title).title()).isFalse();
        assertThat(read("Happy birthday to all of you").common()).isTrue();
        assertThat(read(title).common()).isFalse();
        assertThat(read(title).disclosed()).isEqualTo(Disclosed.NONE);
        assertThat(read("Our product " + title).disclosed()).isEqualTo(Disclosed.CLEAR);
    }

    private static PostText read(String raw) {
        return PostText.of(raw, null, RULES);
    }

    private static long key(String normalised) {
        return Shingles.hash(normalised);
    }
}

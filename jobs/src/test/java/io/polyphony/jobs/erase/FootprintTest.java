package io.polyphony.jobs.erase;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Posts;
import java.util.List;
import org.junit.jupiter.api.Test;

class FootprintTest {
    /** Killed in between, posts must still be found by their accounts, and engagements by their posts. */
    @Test
    void whatLeadsToOthersGoesLast() {
        assertThat(Footprint.leadingLast(
                        List.of(Accounts.TABLE, Applications.TABLE, Engagements.TABLE, People.TABLE, Posts.TABLE)))
                .containsSubsequence(Engagements.TABLE, Posts.TABLE, Accounts.TABLE)
                .containsSubsequence(People.TABLE, Posts.TABLE)
                .hasSize(5);
    }
}
